// Show the identities of a virtual machine
// Nothing is to be deployed: nothing was changed
