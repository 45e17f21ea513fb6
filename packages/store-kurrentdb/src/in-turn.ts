/** Runs work of one name one after the other, and of different names side by side. */
export const inTurn = (): (<Value>(name: string, work: () => Promise<Value>) => Promise<Value>) => {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const before = last.get(name)
    const mine = before === undefined ? work() : before.then(work, work)
    last.set(name, mine)
    const leave = () => {
      if (last.get(name) === mine) last.delete(name)
    }
    mine.then(leave, leave)
    return mine
  }
}
