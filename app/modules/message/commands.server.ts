import type { MailParams, MailTemplateName } from 'emails/templates'
import type { Locale } from '~/messages/define'
import type { Context } from '~/modules/context'
import { Conflict, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { localeOf } from './locale-of'
import { isOver, isWaitedFor } from './one-time-links'
import { canReadMail } from './policy'
import type { Receiver } from './receivers.server'
import { isDigestible } from './rules/digest'

export const SEND_MAIL = 'send-mail'

/**
 * An account, or an address. Without a `locale` of its own an address is written to in the language
 * of the account that has it, and in Chinese where there is none.
 */
type Addressee = { userId: string } | { email: string; name: string; locale?: Locale }

type MailOf<Name extends MailTemplateName> = {
	to: Addressee
	template: Name
	params: MailParams<Name>
	contestId?: string | null
	/** Names what must be told once only: a second mail with it is not made. */
	onceKey?: string
	/**
	 * Mails to many people that one act makes. Where the contest holds such mails, they wait until
	 * an organizer has read them; `always` holds them in any case.
	 */
	batch?: { key: string; always?: boolean }
}
export type Mail = { [Name in MailTemplateName]: MailOf<Name> }[MailTemplateName]

/**
 * Puts a mail into the outbox of the caller's transaction: it is sent if and only if the change
 * it tells of was made. The language is the addressee's, not the sender's; `link` parameters are
 * paths of the site. A user without an e-mail address reads it there and gets a text message saying
 * so.
 */
export async function queueMail<Name extends MailTemplateName>(
	ctx: Context,
	tx: Tx,
	mail: MailOf<Name>,
): Promise<void> {
	await queueMails(ctx, tx, [mail as Mail])
}

/** The same for many at once, in a fixed number of statements. */
export async function queueMails(ctx: Context, tx: Tx, mails: Mail[]): Promise<number> {
	if (mails.length === 0) return 0
	const people = await readPeople(tx, mails)
	const holding = await readHolding(tx, mails)
	const made = await tx.mailMessage.createManyAndReturn({
		data: mails.map((mail) => rowOf(ctx, mail, people, holding)),
		skipDuplicates: true,
		select: { ...toSend, state: true },
	})
	const queued = made.filter(({ state }) => state === 'queued')
	await enqueueMails(ctx, tx, queued)
	return made.length
}

type ToEach<Name extends MailTemplateName> = Omit<MailOf<Name>, 'to' | 'params' | 'onceKey'> & {
	/** As in the template, without the reader's name. */
	params: Omit<MailParams<Name>, 'name'>
	/** Tells each reader at most once under this key. */
	onceFor?: string
}

/** One letter to each of several accounts, by name. */
export function lettersTo<Name extends MailTemplateName>(
	people: Receiver[],
	{ params, onceFor, ...letter }: ToEach<Name>,
): Mail[] {
	return people.map(({ id, name }) => ({
		...letter,
		to: { userId: id },
		params: { name, ...params },
		...(onceFor && { onceKey: `${onceFor}:${id}` }),
	})) as Mail[]
}

/** Queues them. Returns how many were made. */
export function tellEach<Name extends MailTemplateName>(
	ctx: Context,
	tx: Tx,
	people: Receiver[],
	letter: ToEach<Name>,
): Promise<number> {
	return queueMails(ctx, tx, lettersTo(people, letter))
}

/** What a mail's job is made of. */
export const toSend = { id: true, template: true, batch: true } as const
type ToSend = { id: string; template: string; batch: string | null }
/** So many at once are a mailing, whoever wrote it. */
const MANY = 20

/** Sends queued mails, at once or at `runAt`; codes go first and mailings last. */
export function enqueueMails(
	ctx: Pick<Context, 'enqueueAll'>,
	tx: Tx,
	mails: ToSend[],
	runAt?: Date,
): Promise<void> {
	const isMailing = mails.length > MANY
	const jobs = mails.map(({ id, template, batch }) => ({
		task: SEND_MAIL,
		payload: { mailId: id },
		key: `mail:${id}`,
		urgency: isWaitedFor(template)
			? ('first' as const)
			: isMailing || batch !== null
				? ('last' as const)
				: ('usual' as const),
		...(runAt && { runAt }),
	}))
	return ctx.enqueueAll(tx, jobs)
}

async function readPeople(tx: Tx, mails: Mail[]) {
	const ids = mails.flatMap(({ to }) => ('userId' in to ? [to.userId] : []))
	const emails = mails.flatMap(({ to }) => ('userId' in to || to.locale ? [] : [accountOf(to)]))
	const rows = await tx.user.findMany({
		where: { OR: [{ id: { in: ids } }, { email: { in: emails } }] },
		select: { id: true, email: true, name: true, locale: true, mailDigest: true },
	})
	return {
		byId: new Map(rows.map((row) => [row.id, row])),
		byEmail: new Map(rows.map((row) => [row.email, row])),
	}
}

/** The address as an account would have it. */
const accountOf = ({ email }: { email: string }) => email.trim().toLowerCase()

async function readHolding(tx: Tx, mails: Mail[]) {
	const ids = mails.flatMap(({ batch, contestId }) => (batch && contestId ? [contestId] : []))
	if (ids.length === 0) return new Set<string>()
	const rows = await tx.contest.findMany({
		where: { id: { in: ids }, holdMail: true },
		select: { id: true },
	})
	return new Set(rows.map(({ id }) => id))
}

type People = Awaited<ReturnType<typeof readPeople>>

function rowOf(ctx: Context, mail: Mail, people: People, holding: Set<string>) {
	const { batch, contestId = null, template, params, onceKey = null, to } = mail
	const user = 'userId' in to ? people.byId.get(to.userId) : undefined
	if ('userId' in to && !user) throw new Error('A mail to an account that does not exist')
	const held = batch && (batch.always || (contestId !== null && holding.has(contestId)))
	const gathered = user?.mailDigest && isDigestible(template)
	return {
		...(user ? addressOf(user) : strangerOf(to, people)),
		contestId,
		template,
		params: params as Prisma.InputJsonObject,
		onceKey,
		batch: batch?.key ?? null,
		state: held ? ('held' as const) : gathered ? ('gathered' as const) : ('queued' as const),
		createdAt: ctx.systemNow(),
	}
}

function addressOf(user: { id: string; email: string | null; name: string; locale: string }) {
	const locale = localeOf(user)
	return { userId: user.id, toAddress: user.email ?? '', toName: user.name, locale }
}

function strangerOf(to: Addressee, { byEmail }: People) {
	if ('userId' in to) throw new Error('unreachable')
	const known = byEmail.get(accountOf(to))?.locale ?? ''
	const locale = to.locale ?? localeOf({ locale: known })
	return { userId: null, toAddress: to.email, toName: to.name, locale }
}

/** Queues a mail that could not be delivered once more. */
export async function resendMail(ctx: Context, mailId: string): Promise<void> {
	if (!canReadMail(ctx.actor)) throw new NotFound()
	await ctx.transaction((tx) => queueAgain(ctx, tx, { id: mailId }))
}

/**
 * A failed mail, found by what the caller may reach, goes back into the queue. A code or link whose
 * time is over is asked for anew instead.
 */
export async function queueAgain(
	ctx: Context,
	tx: Tx,
	where: Prisma.MailMessageWhereInput & { id: string },
): Promise<void> {
	const mail = await tx.mailMessage.findFirst({
		where,
		select: { template: true, params: true, createdAt: true },
	})
	if (!mail) throw new NotFound()
	if (isOver(mail, ctx.systemNow())) throw new Conflict()
	const again = await tx.mailMessage.updateManyAndReturn({
		where: { ...where, state: 'failed' },
		data: { state: 'queued', attempts: 0, error: null },
		select: toSend,
	})
	if (again.length !== 1) throw new Conflict()
	await enqueueMails(ctx, tx, again)
	await ctx.audit(tx, 'message.mail_resent', {
		contestId: typeof where.contestId === 'string' ? where.contestId : null,
		subjectType: 'mail',
		subjectId: where.id,
	})
}
