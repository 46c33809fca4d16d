import { randomUUID } from 'node:crypto'
import { db } from '~/platform/db.server'
import { loggedIn, someone } from './people'
import { newContest, openToPublic } from './set-up-world'

/**
 * A published contest in which nothing has happened, and the cookies of people who have nothing
 * else: every list of theirs is empty.
 */
export async function emptyWorld() {
	const { id, slug } = await newContest()
	await openToPublic(slug)
	const named = async (name: string, role?: 'organizer' | 'incentive_officer' | 'finance') => {
		const grants = role ? [{ role, contestId: id }] : []
		const { actor } = await someone(grants, { name, email: `${randomUUID()}@example.cn` })
		return actor.userId
	}
	const judge = await named('示例专家')
	await db.judge.create({
		data: {
			contestId: id,
			userId: judge,
			name: '示例专家',
			state: 'accepted',
			invitedAt: new Date(0),
			acceptedAt: new Date(0),
			commitmentVersion: '1',
		},
	})
	const cookies = {
		organizer: await loggedIn(await named('示例组委', 'organizer')),
		officer: await loggedIn(await named('示例兑现专员', 'incentive_officer')),
		finance: await loggedIn(await named('示例财务', 'finance')),
		entrant: await loggedIn(await named('示例单位联系人')),
		judge: await loggedIn(judge),
	}
	return { slug, cookies }
}
