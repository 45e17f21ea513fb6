import { crc32, deflateRawSync } from 'node:zlib'

/** Numbers of two and four bytes, little-endian. */
const numbers = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, bytes)
      return buffer
    }),
  )

/** A ZIP archive of files by their names. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const sizes = [4, crc32(content)] as const
    const common = numbers(
      [2, 20],
      [2, 0],
      [2, 8],
      [4, 0],
      sizes,
      [4, packed.length],
      [4, Buffer.byteLength(content)],
      [2, name.length],
      [2, 0],
    )
    const file = Buffer.concat([numbers([4, 0x04034b50]), common, Buffer.from(name), packed])
    list.push(
      numbers([4, 0x02014b50], [2, 20]),
      common,
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
      Buffer.from(name),
    )
    bodies.push(file)
    at += file.length
  }
  const directory = Buffer.concat(list)
  const count = Object.keys(files).length
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, 0],
  )
  return Buffer.concat([...bodies, directory, end])
}
