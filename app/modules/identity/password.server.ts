import { hash, verify } from '@node-rs/argon2'
import { CommonPassword, PasswordQueueFull } from './errors'

/** OWASP's argon2id setting: 19 MiB, 2 passes, 0.1–0.3 s of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 2
const LONGEST_QUEUE = 200

const waiting: (() => void)[] = []
let running = 0

/** Checks two passwords at a time, so that a burst of log-ins leaves the machine to the others. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) {
		if (waiting.length >= LONGEST_QUEUE) throw new PasswordQueueFull()
		await new Promise<void>((resolve) => waiting.push(resolve))
	} else {
		running += 1
	}
	try {
		return await work()
	} finally {
		const next = waiting.shift()
		if (next) next()
		else running -= 1
	}
}

export function hashPassword(password: string): Promise<string> {
	return inTurn(() => hash(password, COST))
}

/** A hash of nothing anyone knows: an unknown account must cost as long as a known one. */
let decoy: Promise<string> | undefined

export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
	decoy ??= hash(crypto.randomUUID(), COST)
	const against = known ?? (await decoy)
	const matches = await inTurn(() => verify(against, password))
	return matches && known !== null
}

const COMMON = [
	/^(.)\1+$/,
	/^(0?123456789|1234567890|12345678900?|0987654321|9876543210)\d*$/,
	/^(password|passw0rd|qwertyuiop|iloveyou|admin|administrator|welcome|letmein|shenyang)[\d!@#.]*$/i,
	/^(1q2w3e4r5t|qwerty12345|abc1234567|a123456789|woaini1314\d*)$/i,
]

/** Refuses a password that is on every guesser's list, or is the person's own name or address. */
export function refuseCommonPassword(password: string, person: { email: string | null; name: string }) {
	const own = [person.email, person.email?.split('@')[0], person.name].map((text) =>
		text?.toLowerCase(),
	)
	const plain = password.trim().toLowerCase()
	if (own.includes(plain) || COMMON.some((pattern) => pattern.test(password))) {
		throw new CommonPassword()
	}
}
