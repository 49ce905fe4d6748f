/** Where things can be: a dozen of Azure's regions, as `/locations` describes them. */

export interface Region {
  readonly name: string;
  readonly displayName: string;
  readonly geography: string;
  readonly geographyGroup: string;
  readonly physicalLocation: string;
}

const region = (
  name: string,
  displayName: string,
  geographyGroup: string,
  geography: string,
  physicalLocation: string,
): Region => ({ name, displayName, geography, geographyGroup, physicalLocation });

export const regions: readonly Region[] = [
  region('eastus', 'East US', 'US', 'United States', 'Virginia'),
  region('eastus2', 'East US 2', 'US', 'United States', 'Virginia'),
  region('southcentralus', 'South Central US', 'US', 'United States', 'Texas'),
  region('westus', 'West US', 'US', 'United States', 'California'),
  region('westus2', 'West US 2', 'US', 'United States', 'Washington'),
  region('westus3', 'West US 3', 'US', 'United States', 'Phoenix'),
  region('northeurope', 'North Europe', 'Europe', 'Europe', 'Ireland'),
  region('westeurope', 'West Europe', 'Europe', 'Europe', 'Netherlands'),
  region('uksouth', 'UK South', 'UK', 'United Kingdom', 'London'),
  region('germanywestcentral', 'Germany West Central', 'Europe', 'Germany', 'Frankfurt'),
  region('swedencentral', 'Sweden Central', 'Europe', 'Sweden', 'Gävle'),
  region('southeastasia', 'Southeast Asia', 'Asia Pacific', 'Asia Pacific', 'Singapore'),
  region('australiaeast', 'Australia East', 'Asia Pacific', 'Australia', 'New South Wales'),
];

export const regionNames: readonly string[] = regions.map(({ name }) => name);

/** Azure takes `West Europe` for `westeurope` and answers the short form (RPC: locations are normalised). */
export const regionOf = (location: string): Region | undefined => {
  const name = location.replaceAll(' ', '').toLowerCase();
  return regions.find(each => each.name === name);
};
