import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionStorageShared } from './function-storage-shared.ts';

const POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1';
const mounting = (id: string, arn: Value<string>) => aFunction({ id, name: id, fileSystems: [{ arn }] });

postureCases(functionStorageShared, [
  {
    name: 'one access point for two functions',
    given: inventoryWith([mounting('orders', POINT), mounting('mail', POINT)]),
    expect: 'fail',
  },
  {
    name: 'one parameter for two functions',
    given: inventoryWith([
      mounting('orders', unresolved('Ref Point')),
      mounting('mail', unresolved('Ref Point')),
    ]),
    expect: 'fail',
  },
  { name: 'a large /tmp', given: inventoryWith([aFunction({ ephemeralStorage: 10_240 })]), expect: 'fail' },
  {
    name: 'access points of their own',
    given: inventoryWith([mounting('orders', POINT), mounting('mail', `${POINT}2`)]),
    expect: 'pass',
  },
  {
    name: 'AWS’s default /tmp',
    given: inventoryWith([aFunction({ ephemeralStorage: 512 })]),
    expect: 'pass',
  },
  { name: 'nothing said', given: inventoryWith([aFunction()]), expect: 'pass' },
  {
    name: 'a size by parameter',
    given: inventoryWith([aFunction({ ephemeralStorage: unresolved('Ref S') })]),
    expect: 'unknown',
  },
  {
    name: 'a file system by parameter',
    given: inventoryWith([mounting('orders', unresolved('Ref P'))]),
    expect: 'unknown',
  },
]);
