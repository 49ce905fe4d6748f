// Bring the instances of a scale set up to date
// Nothing is to be deployed: a template cannot say any of it
// Instead, since a template cannot: Bring the instances up to date
//   az vmss update-instances --resource-group rg-web --name web-front --instance-ids '*'
