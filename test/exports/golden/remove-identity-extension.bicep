// Remove the retired managed identity extension from a virtual machine
// Nothing is to be deployed: a template cannot say any of it
// Instead, since a template cannot: Remove the managed identity extension
//   az vm extension delete --resource-group rg-web --vm-name legacy-linux --name ManagedIdentityExtensionForLinux
