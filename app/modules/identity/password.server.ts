import { hash, verify } from '@node-rs/argon2'
import type { Context } from '~/modules/context'
import { networkOf } from '~/platform/network'
import { isListedPassword } from './common-passwords.server'
import { CommonPassword, PasswordQueueFull } from './errors'
import { isGuessable, type Words } from './rules/password'
import { type Turn, TurnQueue } from './turns.server'

/** OWASP's argon2id setting: 19 MiB, 2 passes, 0.1–0.3 s of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const RECENT_CONTESTS = 20

/** Two at a time, so that a burst of log-ins leaves the machine to the others. */
const turns = new TurnQueue(
	{ atOnce: 2, longestQueue: 200, longestWaitMs: 20_000 },
	(seconds) => new PasswordQueueFull(seconds),
)

/**
 * Does what ends in a check of a password when its turn comes, all of it: while three hundred
 * people wait to log in, none of them holds a line to the database. Throws PasswordQueueFull when
 * too many wait already.
 */
export function inTurn<T>(work: () => Promise<T>, turn?: Turn): Promise<T> {
	return turns.run(work, { ...turn, place: turn?.place && networkOf(turn.place) })
}

export function hashPassword(password: string, turn?: Turn): Promise<string> {
	return inTurn(() => hash(password, COST), turn)
}

/** A hash of nothing anyone knows: an unknown account must cost as long as a known one. */
let decoy: Promise<string> | undefined

/** To be called `inTurn`. Takes as long for an account without a password, or for none. */
export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
	decoy ??= hash(crypto.randomUUID(), COST)
	const matches = await verify(known ?? (await decoy), password)
	return matches && known !== null
}

/** Refuses a password that is on every guesser's list, or says little but `words`. */
export async function refuseCommonPassword(ctx: Context, password: string, words: Words) {
	const contests = await ctx.db.contest.findMany({
		orderBy: { id: 'desc' },
		take: RECENT_CONTESTS,
		select: { name: true, nameEn: true, slug: true },
	})
	const theirs = contests.flatMap(({ name, nameEn, slug }) => [name, nameEn, slug])
	if (isGuessable(password, [...words, ...theirs], isListedPassword)) throw new CommonPassword()
}
