// Show a user-assigned identity and what uses it
// Nothing is to be deployed: nothing was changed
