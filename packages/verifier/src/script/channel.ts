import type { MessagePort, Transferable } from 'node:worker_threads'

/** The most messages that may wait. A quicker sender has to wait, so that memory does not grow. */
const waitingMax = 4

const taken = 'taken'

/** Sends messages to another thread, and waits while too many of them have not been taken. */
export class Sender<Message> {
  readonly #port: MessagePort
  #waiting = 0
  #onTaken: (() => void) | undefined

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', () => {
      this.#waiting -= 1
      this.#onTaken?.()
    })
  }

  /** Sends a message. What is transferred cannot be used here any more. */
  async send(message: Message, transferred: readonly Transferable[] = []): Promise<void> {
    while (this.#waiting >= waitingMax)
      await new Promise<void>((resolve) => {
        this.#onTaken = resolve
      })
    this.#waiting += 1
    this.#port.postMessage(message, transferred)
  }
}

/** The messages from another thread. Each is acknowledged when the next one is asked for. */
export async function* received<Message>(
  messages: AsyncIterable<readonly Message[]>,
  sender: Pick<MessagePort, 'postMessage'>,
): AsyncIterable<Message> {
  for await (const [message] of messages) {
    if (message !== undefined) yield message
    sender.postMessage(taken)
  }
}
