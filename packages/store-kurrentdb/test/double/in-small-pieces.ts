import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a server on which everything comes in small pieces. */
export interface SmallPieces extends AsyncDisposable {
  /** Host and port. */
  readonly authority: string
}

/** Few enough to cut headers of frames, messages and numbers. */
const pieceBytes = 7

const inPieces = (from: Socket, to: Socket): void => {
  to.setNoDelay(true)
  from.on('data', (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; at += pieceBytes)
      to.write(bytes.subarray(at, at + pieceBytes))
  })
  from.on('close', () => to.destroy())
  from.on('error', () => to.destroy())
}

/** Opens a way to the server at that address. */
export const inSmallPieces = async (authority: string): Promise<SmallPieces> => {
  const [host, port] = authority.split(':')
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), host)
    for (const socket of [near, far]) sockets.add(socket)
    inPieces(near, far)
    inPieces(far, near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    authority: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}
