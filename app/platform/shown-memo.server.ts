import type { DatabaseLine } from './database-line.server'

/** What the database's triggers say when something that public pages show was written. */
const CHANNEL = 'shown_changed'

let following: DatabaseLine | null = null
const known = new Map<string, Promise<unknown>>()

/**
 * Calls `changed` whenever a write may have changed what public pages show, and whenever the line
 * that tells of it was lost or came back; forgets what was remembered here as well.
 */
export async function followShown(line: DatabaseLine, changed: () => void): Promise<void> {
	const forget = () => {
		known.clear()
		changed()
	}
	line.onChange(forget)
	await line.listen(CHANNEL, forget)
	following = line
}

/**
 * The value of `compute`, remembered in this process until what public pages show may have changed.
 * Only while a line would tell of that; `compute` reads nothing but what is public and does not
 * depend on the time. The value is shared: nobody changes it.
 */
export function rememberShown<Value>(key: string, compute: () => Promise<Value>): Promise<Value> {
	if (!following?.isUp()) return compute()
	const before = known.get(key)
	if (before) return before as Promise<Value>
	const value = compute()
	known.set(key, value)
	value.catch(() => {
		if (known.get(key) === value) known.delete(key)
	})
	return value
}
