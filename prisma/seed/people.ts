import { bodyCheckCharacter, codeCheckCharacter } from '~/modules/organization/rules/credit-code'
import { divisionName } from '~/modules/organization/rules/particulars'
import { hashPassword } from '~/modules/identity/password.server'
import { PRIVACY_VERSION } from '~/modules/identity/privacy'
import { columnOf, dayOf } from '~/modules/incentive/rules/dates'
import { type DemoKey, demoPeople, emailOf } from './accounts'
import { organizationPlans, type OrganizationPlan, registrationOf } from './content/organizations'
import { beijing, type FirstDates } from './dates'
import { addFile } from './files'
import { fractionOf, idOf } from './stable'
import { noteAudit, type Person, personOf, type World } from './world'

/** Organizations whose owner has a log-in. */
const ownersWithLogin: Record<string, DemoKey> = {
	zhonggong: 'problem-owner',
	shimin: 'recommender',
	shijue: 'winner',
	shijie: 'winner',
	yanglao: 'mender',
	jiaoyu: 'newcomer',
}

export function newPerson(key: string, name: string, email: string): Person {
	return { id: idOf(`user ${key}`), name, email, grants: [], memberships: [], judges: [] }
}

/** Rows of people; only those with a password can log in. */
export async function insertPeople(
	world: World,
	people: readonly Person[],
	createdAt: Date,
	passwords: Readonly<Record<string, string>> = {},
): Promise<void> {
	const rows = await Promise.all(
		people.map(async ({ id, name, email }) => {
			const password = passwords[email]
			return {
				id,
				name,
				email,
				emailVerifiedAt: createdAt,
				passwordHash: password ? await hashPassword(password) : null,
				isDemo: password !== undefined,
				privacyVersion: PRIVACY_VERSION,
				consentedAt: createdAt,
				createdAt,
			}
		}),
	)
	await world.tx.user.createMany({ data: rows })
}

/** Everybody with a log-in, then the owner of every organization, then the organizations. */
export async function seedPeople(
	world: World,
	dates: FirstDates,
	passwords: Readonly<Record<string, string>>,
): Promise<void> {
	for (const { key, name } of demoPeople) {
		world.people.set(key, newPerson(key, name, emailOf(key)))
	}
	const owners = organizationPlans.filter(({ key }) => !(key in ownersWithLogin))
	for (const { key, contact } of owners) {
		const name = `owner ${key}`
		world.people.set(name, newPerson(name, contact, `${key}@org.example`))
	}
	const since = beijing(dates.published, -5, 9)
	await insertPeople(world, [...world.people.values()], since, passwords)
	await seedOrganizations(world, dates)
}

/** A valid code whose body has a form that is not given out. */
function creditCode(plan: OrganizationPlan, number: number): string | null {
	if (plan.kind === 'team') return null
	const body = `0000Y${String(number).padStart(3, '0')}`
	const first = registrationOf[plan.kind] + (plan.codeDivision ?? plan.division)
	const seventeen = first + body + bodyCheckCharacter(body)
	return seventeen + codeCheckCharacter(seventeen)
}

const local = (division: string) => division.startsWith('2101')

/** The new firm was founded after the contest was announced; the others years before. */
function establishedOn(plan: OrganizationPlan, dates: FirstDates): Date {
	if (plan.key === 'shijie') return columnOf(dayOf(beijing(dates.decision, -12)))
	const days = Math.floor(fractionOf(`established ${plan.key}`) * 300)
	const years = dates.release.getUTCFullYear() - Math.max(plan.age, 1)
	return columnOf(dayOf(beijing(new Date(Date.UTC(years, 0, 5)), days)))
}

function organizationRow(world: World, plan: OrganizationPlan, number: number, dates: FirstDates) {
	const { key, kind, name, shortName, division, address, contact, verification } = plan
	const founded = establishedOn(plan, dates)
	const registeredAt = beijing(dates.published, 1 + (number % 18), 9.5 + (number % 8))
	const decided = verification === 'verified' || verification === 'returned'
	return {
		id: idOf(`organization ${key}`),
		code: creditCode(plan, number),
		kind,
		name,
		shortName,
		codeDivision: kind === 'team' ? null : (plan.codeDivision ?? division),
		division,
		address,
		registrationAuthority:
			kind === 'team' ? '' : `${divisionName(division, 'zh')}市场监督管理局（示例）`,
		establishedOn: founded,
		registeredHereSince: local(division) && kind === 'firm' ? founded : null,
		contactName: contact,
		contactPhone: `024-0000${String(1000 + number)}`,
		verification,
		verificationNote: plan.note ?? '',
		verifiedById: decided ? personOf(world, 'organizer2').id : null,
		verifiedAt: decided ? beijing(registeredAt, 1, 15) : null,
		createdAt: registeredAt,
	}
}

async function seedOrganizations(world: World, dates: FirstDates): Promise<void> {
	const rows = organizationPlans.map((plan, index) =>
		organizationRow(world, plan, index + 1, dates),
	)
	const owners = organizationPlans.map(({ key }) => ownersWithLogin[key] ?? `owner ${key}`)
	await world.tx.organization.createMany({
		data: rows.map((row, index) => ({
			...row,
			createdById: personOf(world, owners[index]!).id,
		})),
	})
	for (const [index, row] of rows.entries()) {
		const { key } = organizationPlans[index]!
		const owner = personOf(world, owners[index]!)
		owner.memberships.push({ organizationId: row.id, role: 'owner' })
		world.organizations.set(key, { ...row, key, owner })
		const subject = { subjectType: 'organization', subjectId: row.id }
		noteAudit(world, owner, row.createdAt, 'organization.registered', {
			...subject,
			code: row.code,
			name: row.name,
		})
		if (row.verifiedAt) {
			const verifier = personOf(world, 'organizer2')
			noteAudit(world, verifier, row.verifiedAt, `organization.${row.verification}`, {
				...subject,
				from: 'pending',
				note: row.verificationNote,
			})
		}
		addFile(world, {
			name: row.code ? '营业执照（示例）.pdf' : '团队成员身份说明（示例）.pdf',
			lines: ['主体资格证明（演示文件，内容为虚构）', row.name, row.code ?? '', row.address],
			purpose: 'organizationProof',
			subject: { ...subject, subjectType: 'organization' },
			owner,
			organizationId: row.id,
			at: row.createdAt,
		})
	}
	await world.tx.organizationMember.createMany({
		data: rows.map(({ id, createdAt }, index) => ({
			organizationId: id,
			userId: personOf(world, owners[index]!).id,
			role: 'owner',
			createdAt,
		})),
	})
}
