import { setImmediate as settled } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { TurnQueue } from '~/modules/identity/turns.server'

class Busy extends Error {
	constructor(readonly seconds: number) {
		super('busy')
	}
}

/** A queue whose work ends when it is told to. */
function queueOf(limits: Partial<ConstructorParameters<typeof TurnQueue>[0]> = {}) {
	const queue = new TurnQueue(
		{ atOnce: 2, longestQueue: 4, longestWaitMs: 60_000, ...limits },
		(seconds) => new Busy(seconds),
	)
	const began: string[] = []
	const ends = new Map<string, () => void>()
	const enter = (name: string, place?: string, signal?: AbortSignal) =>
		queue.run(
			() => {
				began.push(name)
				return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
			},
			{ place, signal },
		)
	const end = async (name: string) => {
		ends.get(name)!()
		await settled()
	}
	return { queue, began, enter, end }
}

test('two work at a time, four wait, the seventh is told when to come again', async () => {
	const { queue, began, enter, end } = queueOf()
	const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => enter(name))
	await settled()
	expect([began, queue.waiting]).toEqual([['a', 'b'], 4])
	const refusal = await enter('g').catch((error: unknown) => error)
	expect(refusal).toBeInstanceOf(Busy)
	expect((refusal as Busy).seconds).toBeGreaterThanOrEqual(5)
	for (const name of 'abcdef') await end(name)
	expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
	expect([began.join(''), queue.waiting]).toEqual(['abcdef', 0])
})

test('places take turns: one person elsewhere does not wait for a whole hall', async () => {
	const { began, enter, end } = queueOf({ atOnce: 1 })
	const all = ['h1', 'h2', 'h3', 'h4'].map((name) => enter(name, 'hall'))
	all.push(enter('home', 'home'))
	for (const name of ['h1', 'h2', 'home', 'h3', 'h4']) await end(name)
	await Promise.all(all)
	expect(began).toEqual(['h1', 'h2', 'home', 'h3', 'h4'])
})

test('who has gone leaves the queue and nobody works for them', async () => {
	const { queue, began, enter, end } = queueOf({ atOnce: 1 })
	const gone = new AbortController()
	const first = enter('a')
	const left = enter('b', 'x', gone.signal).catch((error: unknown) => error)
	const third = enter('c', 'x')
	gone.abort()
	expect(await left).toBeInstanceOf(Busy)
	expect(queue.waiting).toBe(1)
	await end('a')
	await end('c')
	await Promise.all([first, third])
	expect(began).toEqual(['a', 'c'])
	const early = enter('d', 'x', AbortSignal.abort())
	await end('d')
	expect(await early).toBe('d')
})

test('nobody waits longer than the bound, and a failure frees its place', async () => {
	const { queue, enter, end } = queueOf({ atOnce: 1, longestWaitMs: 250 })
	const first = enter('a')
	await expect(enter('b')).rejects.toBeInstanceOf(Busy)
	expect(queue.waiting).toBe(0)
	await end('a')
	await first
	await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
	const after = enter('c')
	await end('c')
	expect(await after).toBe('c')
})
