import { type Hashing, sha256Hex } from '../hashing.ts'
import { isId } from '../text/forms.ts'

const endsLikeIt = /(?:^|-)[0-9a-f]{12}$/

/** The id by which a service stands in names of streams. */
export const serviceId = (hashing: Hashing, service: string): string => {
  if (isId(service) && !endsLikeIt.test(service)) return service
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
