import { expect, test } from 'vitest'
import { getAdminHome } from '~/modules/identity/queries.server'
import { currentDatabase, db } from '~/platform/db.server'
import { someone } from '../../support/people'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

const failedText = (template: string, createdAt: Date) =>
	db.shortMessage.create({
		data: { toNumber: '+8613800000000', template, params: {}, state: 'failed', createdAt },
	})

test('the administrator’s home says what went wrong: tasks, text messages, mails', async () => {
	const admin = await someone([{ role: 'administrator' }])
	const home = () => getAdminHome(admin)
	// A code nobody can use any more says nothing of the provider.
	await failedText('contact-code', ago(2))
	expect(await home()).toMatchObject({ first: null, failedTexts: 0, failedJobs: 0, failedMail: 0 })

	await db.mailMessage.create({
		data: { toAddress: 'a@example.cn', template: 'digest', params: {}, state: 'failed' },
	})
	expect(await home()).toMatchObject({ first: 'failedMail', failedMail: 1 })

	await failedText('contact-code', ago(0))
	await failedText('mail-waits', ago(2))
	expect(await home()).toMatchObject({ first: 'failedTexts', failedTexts: 2 })

	const { pool } = currentDatabase()
	await pool.query(`select graphile_worker.add_job('send-text', '{}', max_attempts => 1)`)
	expect(await home()).toMatchObject({ failedJobs: 0, waitingJobs: 1 })
	await pool.query('update graphile_worker._private_jobs set attempts = max_attempts')
	expect(await home()).toMatchObject({ first: 'failedJobs', failedJobs: 1 })

	const proposer = await someone([{ role: 'administrator' }])
	const holder = await someone()
	await db.roleGrant.create({
		data: {
			userId: holder.actor.userId,
			role: 'finance',
			state: 'proposed',
			proposedById: proposer.actor.userId,
		},
	})
	expect(await home()).toMatchObject({ first: 'waiting', waiting: 1 })
})
