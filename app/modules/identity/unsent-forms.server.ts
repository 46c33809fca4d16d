import { z } from 'zod'
import type { UserActor } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { openSealedText, sealText } from '~/platform/crypto/sealed-text.server'
import { type Db, db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { installationSecret } from '~/platform/secrets.server'

/** Names and values of a form, in its order; a name may stand more than once. */
export type FormFields = [name: string, value: string][]

export const UNSENT_FORM_HOURS = 24
const MOST_KEPT = 10
const Fields = z.array(z.tuple([z.string(), z.string()]))

const key = () => installationSecret(env.DATA_DIR, 'unsent-forms')
const boundTo = (userId: string) => `unsent-form:${userId}`
const oldest = (now: Date) => new Date(now.getTime() - UNSENT_FORM_HOURS * 3_600_000)

type Unsent = { userId: string; action: string; page: string; fields: FormFields }

/** Keeps what was sent with a log-in that had ended, for its owner alone. Returns the id. */
export async function keepUnsentForm(unsent: Unsent, now: Date): Promise<string> {
	const { userId, fields, ...places } = unsent
	const sealed = sealText(key(), JSON.stringify(fields), boundTo(userId))
	const { id } = await db.unsentForm.create({
		data: { userId, ...places, sealed, createdAt: now },
		select: { id: true },
	})
	const older = await db.unsentForm.findMany({
		where: { userId },
		orderBy: { createdAt: 'desc' },
		skip: MOST_KEPT,
		select: { id: true },
	})
	await db.unsentForm.deleteMany({ where: { id: { in: older.map((form) => form.id) } } })
	return id
}

/** The form of the asker's own that was kept within the last 24 hours; missing otherwise. */
export async function readUnsentForm({ userId }: UserActor, id: string, now: Date) {
	const row = await db.unsentForm.findFirst({
		where: { id, userId, createdAt: { gt: oldest(now) } },
		select: { id: true, action: true, page: true, sealed: true, createdAt: true },
	})
	if (!row) throw new NotFound()
	const { sealed, ...form } = row
	const fields = Fields.parse(JSON.parse(openSealedText(key(), sealed, boundTo(userId))))
	return { ...form, fields: fields as FormFields }
}

export async function discardUnsentForm({ userId }: UserActor, id: string): Promise<void> {
	const { count } = await db.unsentForm.deleteMany({ where: { id, userId } })
	if (count === 0) throw new NotFound()
}

export async function forgetUnsentForms(client: Db, now: Date): Promise<void> {
	await client.unsentForm.deleteMany({ where: { createdAt: { lte: oldest(now) } } })
}
