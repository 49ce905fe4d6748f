// List the user-assigned identities
// Nothing is to be deployed: nothing was changed
