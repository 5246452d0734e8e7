import type { NetworkInterface } from '../records/network-interface.ts';
import { accountAndRegion } from './account-and-region.ts';
import { canonicalAddresses } from './canonical-address.ts';
import { isJsonObject, type JsonObject, objectField, objectsField, textField } from './json/json-fields.ts';
import { badItem } from './json/json-records.ts';
import { readSnapshot, type SnapshotRecord } from './json/snapshot-records.ts';
import { readLocation } from './location-parts.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';
import { regionOfZone } from './region-of-zone.ts';

/**
 * Snapshots of network interfaces: answers of `aws ec2 describe-network-interfaces` with their time.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html
 */
export const networkInterfacesReader: RecordReader<NetworkInterface> = {
  id: 'network-interfaces',
  read: readNetworkInterfaces,
};

async function* readNetworkInterfaces(object: OpenObject): AsyncGenerator<ReadItem<NetworkInterface>> {
  const place = readLocation(object.location);
  for await (const item of readSnapshot(object, ['NetworkInterfaces'])) {
    if (item.kind === 'bad') {
      yield item;
      continue;
    }
    const { value } = item;
    if (!isJsonObject(value) || textField(value, 'NetworkInterfaceId') === '')
      yield badItem(item.position, 'not a network interface: NetworkInterfaceId is missing', item.text);
    else yield { kind: 'record', record: networkInterface(value, item, place) };
  }
}

function networkInterface(
  value: JsonObject,
  item: SnapshotRecord,
  place: { readonly account: string; readonly region: string },
): NetworkInterface {
  const beside = accountAndRegion(Object.fromEntries(item.header));
  return {
    account: textField(value, 'OwnerId') || beside.account || place.account,
    region: regionOfZone(textField(value, 'AvailabilityZone')) || beside.region || place.region,
    interfaceId: textField(value, 'NetworkInterfaceId'),
    addresses: addressesOf(value),
    vpcId: textField(value, 'VpcId'),
    subnetId: textField(value, 'SubnetId'),
    securityGroups: objectsField(value, 'Groups')
      .map((group) => textField(group, 'GroupId'))
      .sort(),
    type: textField(value, 'InterfaceType') || 'interface',
    description: textField(value, 'Description'),
    requesterId: textField(value, 'RequesterId'),
    instanceId: textField(objectField(value, 'Attachment'), 'InstanceId'),
    seenAt: item.seenAt,
    fact: 'seen',
  };
}

/** Private, public and IPv6 addresses: flow logs may name any of them as the peer. */
function addressesOf(value: JsonObject): string[] {
  const privates = objectsField(value, 'PrivateIpAddresses');
  const publics = [value, ...privates].map((holder) =>
    textField(objectField(holder, 'Association'), 'PublicIp'),
  );
  const sixes = objectsField(value, 'Ipv6Addresses').map((address) => textField(address, 'Ipv6Address'));
  const fours = [value, ...privates].map((holder) => textField(holder, 'PrivateIpAddress'));
  return canonicalAddresses([...fours, ...publics, ...sixes]);
}
