import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { textOf } from '../support/repository.ts'
import { fencedBlocks } from './fenced-blocks.ts'

const page = 'docs/operating/kurrentdb.md'

const blocksOf = (language: string): readonly string[] =>
  fencedBlocks(textOf(page))
    .filter((block) => block.language === language)
    .map(({ text }) => text)

const [single = '', three = ''] = blocksOf('yaml')

interface Service {
  readonly image: string
  readonly environment: Readonly<Record<string, string | number>>
  readonly ports?: readonly string[]
  readonly volumes: readonly string[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, null>>
}

/** As Compose reads it, with merge keys; a key that stands twice is an error of the parser. */
const composeOf = (text: string): Compose => parse(text, { merge: true })

/** Whether a file of the container lies in a volume that is mounted there. */
const isMounted = (file: string, volumes: readonly string[]): boolean =>
  volumes.some((volume) => file.startsWith(`${volume.split(':')[1]}/`))

const fileSettings = [
  'EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH',
  'EVENTSTORE_CERTIFICATE_FILE',
  'EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE',
]

const problemsOfService = (
  name: string,
  { image, environment, ports = [], volumes }: Service,
  { services, volumes: declared }: Compose,
): readonly string[] => {
  const names = Object.keys(services)
  const isSecure = names.length > 1
  const others = names.filter((other) => other !== name).map((other) => `${other}:2113`)
  const seeds = String(environment['EVENTSTORE_GOSSIP_SEED'] ?? '').split(',')
  const named = volumes
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((one) => !/^[./]/.test(one))
  const wrong = {
    'an image without its version': !/^[^:]+:\d+\.\d+\.\d+/.test(image),
    'another number of nodes': environment['EVENTSTORE_CLUSTER_SIZE'] !== names.length,
    'projections that run': environment['EVENTSTORE_RUN_PROJECTIONS'] !== 'None',
    'seeds that are not the other nodes':
      isSecure && [...seeds].sort().join() !== [...others].sort().join(),
    'an address that is not its own':
      isSecure && environment['EVENTSTORE_ADVERTISE_HOST_TO_CLIENT_AS'] !== name,
    'no TLS': isSecure && 'EVENTSTORE_INSECURE' in environment,
    'a file that is not mounted':
      isSecure && fileSettings.some((setting) => !isMounted(`${environment[setting]}`, volumes)),
    'the key of another node':
      isSecure &&
      !String(environment['EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE']).includes(`/${name}/`),
    'a port open to everybody': !isSecure && ports.some((port) => !port.startsWith('127.0.0.1:')),
    'data in no volume': !isMounted('/var/lib/eventstore/', volumes),
    'a volume that is not declared': named.some((volume) => !(volume in declared)),
  }
  return Object.entries(wrong).flatMap(([problem, is]) => (is ? [`${name} has ${problem}`] : []))
}

const problemsOf = (text: string): readonly string[] => {
  const compose = composeOf(text)
  return Object.entries(compose.services).flatMap(([name, service]) =>
    problemsOfService(name, service, compose),
  )
}

describe('the compose files of the page on clusters', () => {
  test('there are two, of one node and of three', () => {
    expect(blocksOf('yaml').map((text) => Object.keys(composeOf(text).services).length)).toEqual([
      1, 3,
    ])
  })

  test.each([single, three])('say what they should', (text) => {
    expect(problemsOf(text)).toEqual([])
  })

  test.each([
    [single, '127.0.0.1:2113:2113', '2113:2113', 'a port open to everybody'],
    [single, '"data:/var', '"date:/var', 'a volume that is not declared'],
    [three, 'CLUSTER_SIZE: 3', 'CLUSTER_SIZE: 5', 'another number of nodes'],
    [three, 'SEED: db2:2113,db3', 'SEED: db2:2113,db1', 'seeds that are not the other nodes'],
    [three, 'CLIENT_AS: db2', 'CLIENT_AS: db1', 'an address that is not its own'],
    [three, '/certs/db3/node.key', '/certs/db2/node.key', 'the key of another node'],
    [three, '/certs/ca', '/cert/ca', 'a file that is not mounted'],
    [three, 'db1:/var/lib/eventstore', 'db1:/var/lib/events', 'data in no volume'],
    [three, '23.10.8-jammy', 'latest', 'an image without its version'],
  ])('planted defect %#: %s', (text, right, wrong, problem) => {
    expect(text).toContain(right)
    expect(problemsOf(text.replace(right, wrong)).join()).toContain(problem)
  })

  test('a key that stands twice is no compose file', () => {
    const twice = three.replace('    volumes: ["./certs', '    volumes: []\n    volumes: ["./certs')
    expect(() => composeOf(twice)).toThrow(/unique/)
  })
})

test('the lists of who may do what are JSON and set all five roles of a stream', () => {
  const [settings = '[]'] = blocksOf('json')
  const [{ data }] = JSON.parse(settings)
  const roles = ['$d', '$mr', '$mw', '$r', '$w']
  for (const list of [data.$userStreamAcl, data.$systemStreamAcl]) {
    expect(Object.keys(list).sort()).toEqual(roles)
    for (const role of ['$d', '$mr', '$mw']) expect(list[role]).toEqual(['$admins'])
  }
  expect(data.$userStreamAcl.$w).not.toContain('ledger-reader')
  expect(data.$systemStreamAcl.$w).toEqual(['$admins'])
})
