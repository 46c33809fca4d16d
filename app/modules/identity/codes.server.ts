import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import { queueText } from '~/modules/message/texts.server'
import type { Tx } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { networkOf } from '~/platform/network'
import type { ContactCode, ContactPurpose, Prisma } from '~/platform/generated/prisma/client'
import {
	CodesExhausted,
	CodeTooSoon,
	ContactCodeOver,
	ContactCodeUsed,
	ContactCodeWrong,
} from './contact-errors'
import { channelOf } from './rules/address'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const CODE_MINUTES = 10
export const CODE_TRIES = 5
export const RESEND_SECONDS = 60
/**
 * Each sent code may cost money and annoys whoever did not ask for it. A stranger who uses up what
 * his place may ask for at an address leaves the address's holder as much from elsewhere.
 */
const LIMITS = [
	{ of: ['address', 'ip'], windowMs: HOUR, most: 5 },
	{ of: ['address', 'ip'], windowMs: 24 * HOUR, most: 10 },
	{ of: ['address'], windowMs: HOUR, most: 15 },
	{ of: ['address'], windowMs: 24 * HOUR, most: 30 },
	{ of: ['userId'], windowMs: 24 * HOUR, most: 10 },
	{ of: ['ip'], windowMs: HOUR, most: 40 },
	{ of: ['ip'], windowMs: 24 * HOUR, most: 200 },
] as const

export const SEND_CODE = 'send-contact-code'

/** The key of codes is its own: a session's signature made with the same secret proves nothing here. */
function codeHash(id: string, code: string): string {
	return createHmac('sha256', env.SESSION_SECRET).update(`contact-code:${id}:${code}`).digest('hex')
}

type Wanted = {
	purpose: ContactPurpose
	address: string
	userId?: string | null
	payload?: Prisma.InputJsonObject
	/** A form sent twice goes on with the code of the first. */
	resumes?: boolean
}

/** The unused request of the same person for the same address within the last minute. */
export async function findRecentRequest(
	ctx: Context,
	tx: Pick<Tx, 'contactCode'>,
	{ purpose, address, userId = null }: Wanted,
) {
	const since = new Date(ctx.systemNow().getTime() - RESEND_SECONDS * 1_000)
	return tx.contactCode.findFirst({
		where: { purpose, address, userId, ip: placeOf(ctx), usedAt: null, createdAt: { gt: since } },
		orderBy: { createdAt: 'desc' },
		select: { id: true, payload: true },
	})
}

/** Addresses of one subscriber count as one, like everywhere. */
const placeOf = ({ ip }: Context) => ip && networkOf(ip)

type Counted = { address: string; userId: string | null; ip: string | null }

async function refuseTooMany(tx: Tx, counted: Counted, now: Date) {
	for (const { of, windowMs, most } of LIMITS) {
		const same = Object.fromEntries(of.map((column) => [column, counted[column]]))
		if (Object.values(same).includes(null)) continue
		const oldest = await tx.contactCode.findFirst({
			where: { ...same, createdAt: { gt: new Date(now.getTime() - windowMs) } },
			orderBy: { createdAt: 'desc' },
			skip: most - 1,
			select: { createdAt: true },
		})
		if (!oldest) continue
		const free = oldest.createdAt.getTime() + windowMs - now.getTime()
		throw new CodesExhausted(Math.max(1, Math.ceil(free / MINUTE)))
	}
}

/**
 * Asks for a code to be sent to the address. Who owns it, and whether there is an account, is found
 * out by the job: the answer takes the same time and shape for every address. Throws CodeTooSoon
 * within a minute of the last one and CodesExhausted beyond the limits.
 */
export async function requestCode(ctx: Context, tx: Tx, wanted: Wanted): Promise<string> {
	const now = ctx.systemNow()
	const { purpose, address, userId = null, payload } = wanted
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`contact-code:${address}`}))`
	const last = await tx.contactCode.findFirst({
		where: { address },
		orderBy: { createdAt: 'desc' },
		select: { createdAt: true },
	})
	const waitMs = last ? last.createdAt.getTime() + RESEND_SECONDS * 1_000 - now.getTime() : 0
	if (waitMs > 0) {
		const recent = wanted.resumes ? await findRecentRequest(ctx, tx, wanted) : null
		if (recent) return recent.id
		throw new CodeTooSoon(Math.ceil(waitMs / 1_000))
	}
	const ip = placeOf(ctx)
	await refuseTooMany(tx, { address, userId, ip }, now)
	const { id } = await tx.contactCode.create({
		data: {
			channel: channelOf(address),
			purpose,
			address,
			userId,
			codeHash: '',
			...(payload && { payload }),
			ip,
			expiresAt: new Date(now.getTime() + CODE_MINUTES * MINUTE),
			createdAt: now,
		},
		select: { id: true },
	})
	const job = { codeId: id, locale: ctx.locale }
	await ctx.enqueue(tx, SEND_CODE, job, { key: `code:${id}`, urgency: 'first' })
	return id
}

/** The same once more for a registration or change that waits; the code before it ends. */
export async function requestAnother(ctx: Context, codeId: string, userId: string | null) {
	return ctx.transaction(async (tx) => {
		const old = await lockCode(tx, codeId)
		if (!old || old.userId !== userId) throw new ContactCodeOver()
		if (old.usedAt) throw new ContactCodeUsed()
		const { purpose, address } = old
		const payload = (old.payload ?? undefined) as Prisma.InputJsonObject | undefined
		const id = await requestCode(ctx, tx, { purpose, address, userId, ...(payload && { payload }) })
		await endCode(ctx, tx, old.id)
		return id
	})
}

async function lockCode(tx: Tx, id: string) {
	await tx.$queryRaw`select id from contact_code where id = ${id} for update`
	return tx.contactCode.findUnique({ where: { id } })
}

async function endCode(ctx: Context, tx: Tx, id: string): Promise<void> {
	await tx.contactCode.update({
		where: { id },
		data: { usedAt: ctx.systemNow(), payload: {} },
		select: { id: true },
	})
}

/**
 * Makes the code and sends it; of the job's runs only the first does anything. After a time without
 * jobs nobody is sent a code that its page no longer takes.
 */
export async function sendCode(ctx: Context, tx: Tx, row: ContactCode): Promise<void> {
	const { id, address, channel, expiresAt } = row
	if (expiresAt <= ctx.systemNow()) return
	const code = String(randomInt(1_000_000)).padStart(6, '0')
	await tx.contactCode.update({
		where: { id },
		data: { codeHash: codeHash(id, code) },
		select: { id: true },
	})
	const params = { code, minutes: CODE_MINUTES }
	const { locale } = ctx
	if (channel === 'sms') {
		const to = { number: address, locale }
		await queueText(ctx, tx, { to, template: 'contact-code', params })
	} else {
		const to = { email: address, name: address, locale }
		await queueMail(ctx, tx, { to, template: 'contact-code', params: { ...params, name: address } })
	}
}

/** The row of a request nobody has answered yet, for the job that answers it; else null. */
export async function claimRequest(tx: Tx, id: string): Promise<ContactCode | null> {
	const row = await lockCode(tx, id)
	if (!row || row.codeHash !== '' || row.usedAt) return null
	await tx.contactCode.update({ where: { id }, data: { codeHash: 'none' }, select: { id: true } })
	return row
}

function matches(row: ContactCode, code: string): boolean {
	if (row.codeHash.length !== 64) return false
	const [known, given] = [row.codeHash, codeHash(row.id, code)].map((hex) =>
		Buffer.from(hex, 'hex'),
	)
	return timingSafeEqual(known!, given!)
}

type Shown = { codeId: string; code: string; purpose: ContactPurpose; userId: string | null }

/**
 * Takes a code once: `run` does what it opens, in the transaction that uses it up. A wrong one is
 * counted before the answer, one after another, so that many at once get five tries together.
 * Throws ContactCodeWrong, ContactCodeOver or ContactCodeUsed; what `run` throws undoes everything.
 */
export async function takeCode<T>(
	ctx: Context,
	{ codeId, code, purpose, userId }: Shown,
	run: (tx: Tx, row: ContactCode) => Promise<T>,
): Promise<T> {
	const outcome = await ctx.transaction(async (tx) => {
		const row = await lockCode(tx, codeId)
		if (!row || row.purpose !== purpose || row.userId !== userId) return new ContactCodeOver()
		if (row.usedAt) return new ContactCodeUsed()
		if (row.expiresAt <= ctx.systemNow() || row.attempts >= CODE_TRIES) {
			return new ContactCodeOver()
		}
		if (!matches(row, code)) {
			await tx.contactCode.update({
				where: { id: row.id },
				data: { attempts: { increment: 1 } },
				select: { id: true },
			})
			return new ContactCodeWrong(CODE_TRIES - row.attempts - 1)
		}
		await endCode(ctx, tx, row.id)
		return { done: await run(tx, row) }
	})
	if (outcome instanceof Error) throw outcome
	return outcome.done
}

/** What the page that asks for the code shows; null when there is nothing to ask for any more. */
export async function findPendingCode(
	ctx: Context,
	{ codeId, purpose, userId }: Omit<Shown, 'code'>,
) {
	const row = await ctx.db.contactCode.findUnique({
		where: { id: codeId },
		select: {
			purpose: true,
			userId: true,
			channel: true,
			address: true,
			attempts: true,
			usedAt: true,
			expiresAt: true,
			createdAt: true,
		},
	})
	if (!row || row.purpose !== purpose || row.userId !== userId || row.usedAt) return null
	const over = row.expiresAt <= ctx.systemNow() || row.attempts >= CODE_TRIES
	const resendAt = new Date(row.createdAt.getTime() + RESEND_SECONDS * 1_000)
	const { channel, address, expiresAt } = row
	return { channel, address, expiresAt, resendAt, over, minutes: CODE_MINUTES }
}
