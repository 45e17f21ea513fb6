import { type Hashing, sha256Hex } from '../hashing.ts'
import { isId } from '../text/forms.ts'

/** The ending of an id that was made from a name. */
const madeEnding = /(?:^|-)[0-9a-f]{12}$/

/** The id of a service in names of streams. A name that could be mistaken for a made id is replaced too. */
export const serviceId = (hashing: Hashing, service: string): string => {
  if (isId(service) && !madeEnding.test(service)) return service
  const plain = service
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '')
  const digits = sha256Hex(hashing, service).slice(0, 12)
  return plain === '' ? digits : `${plain}-${digits}`
}
