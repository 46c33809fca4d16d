import { COMMITMENT_VERSION } from '~/modules/assignment/commitment'
import { expertPlans } from './content/experts'
import type { SeededContest } from './contests'
import { beijing } from './dates'
import { insertPeople, newPerson } from './people'
import { fractionOf, idOf } from './stable'
import { noteAudit, organizationOf, personOf, type World } from './world'

const withLogin = ['judge', 'judge2', 'judge3'] as const

const keyOf = (number: number) => withLogin[number - 1] ?? `expert ${number}`

/** The experts as people; the first three are among those with a log-in. */
export async function seedExperts(world: World, at: Date): Promise<void> {
	const others = expertPlans.slice(withLogin.length).map(({ name }, index) => {
		const number = withLogin.length + index + 1
		const mail = `expert${String(number).padStart(2, '0')}@expert.example`
		const person = newPerson(keyOf(number), name, mail)
		world.people.set(keyOf(number), person)
		return person
	})
	await insertPeople(world, others, at)
}

/** The first `count` experts invited to a contest, their letters of commitment accepted. */
export async function seedJudges(
	world: World,
	contest: SeededContest,
	count: number,
	invitedAt: Date,
): Promise<void> {
	const judges = expertPlans.slice(0, count).map((plan, index) => {
		const person = personOf(world, keyOf(index + 1))
		const id = idOf(`judge ${contest.slug} ${index + 1}`)
		const delay = 1 + Math.floor(fractionOf(id) * 3)
		const employer = 'key' in plan.employer ? organizationOf(world, plan.employer.key) : null
		return {
			id,
			contestId: contest.id,
			userId: person.id,
			name: plan.name,
			employer: employer?.name ?? ('name' in plan.employer ? plan.employer.name : ''),
			employerCode: employer?.code ?? null,
			title: plan.title,
			capacity: 24,
			state: 'accepted' as const,
			invitedAt,
			acceptedAt: beijing(invitedAt, delay, 9 + fractionOf(`${id} hour`) * 9),
			commitmentVersion: COMMITMENT_VERSION,
		}
	})
	await world.tx.judge.createMany({ data: judges })
	await world.tx.judgeDomain.createMany({
		data: judges.flatMap(({ id }, index) =>
			expertPlans[index]!.domains.map((code) => ({
				judgeId: id,
				domainId: contest.domains.get(code)!,
			})),
		),
	})
	for (const [index, { id, acceptedAt }] of judges.entries()) {
		const person = personOf(world, keyOf(index + 1))
		person.judges.push({ judgeId: id, contestId: contest.id })
		noteAudit(world, person, acceptedAt, 'assignment.commitment_signed', {
			contestId: contest.id,
			subjectType: 'judge',
			subjectId: id,
			version: COMMITMENT_VERSION,
		})
	}
}
