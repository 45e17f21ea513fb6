import { type Bytes, bytesOfBase64 } from '../text/bytes.ts'

/** The bytes of a hash whose form was looked at before. */
export const bytesOfTreeHash = (text: string): Bytes => {
  const bytes = bytesOfBase64(text)
  if (bytes === undefined) throw new RangeError(`Expected base64, found ${text}`)
  return bytes
}
