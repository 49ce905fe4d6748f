// Clean up orphaned role assignments
// Nothing is to be deployed: a template cannot say any of it
// Instead, since a template cannot: Delete the role assignments of identities that are gone
//   az role assignment delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Authorization/roleAssignments/0455abf0-724c-43a2-a320-e38452023c57
//   az role assignment delete --ids /subscriptions/b78f4a61-6751-4c23-a279-6fc3fcbf0081/resourceGroups/rg-photos/providers/Microsoft.Storage/storageAccounts/contosophotos/providers/Microsoft.Authorization/roleAssignments/a62f108d-3aab-4c1c-a09f-f0eeb0a8d039
