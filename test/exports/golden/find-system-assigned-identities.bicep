// Find all system-assigned identities
// Nothing is to be deployed: nothing was changed
