// Show the identities of a scale set
// Nothing is to be deployed: nothing was changed
