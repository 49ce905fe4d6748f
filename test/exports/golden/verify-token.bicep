// Verify that a virtual machine gets a token
// Nothing is to be deployed: nothing was changed
