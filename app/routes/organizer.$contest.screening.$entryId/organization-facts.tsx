import { useParams } from '@remix-run/react'
import { screeningText } from '~/messages/screening'
import { signs } from '~/messages/punctuation'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import type { Desk } from './evidence'

const verificationTone = {
	verified: 'ok',
	pending: 'wait',
	unverified: 'wait',
	returned: 'no',
} as const

/** Who entered, and whether the organization's own facts are verified. */
export function OrganizationFacts({ desk }: { desk: Desk }) {
	const t = useText(screeningText)
	const s = useText(signs)
	const { organization, partners } = desk.entry
	const contest = useParams().contest
	return (
		<Panel title={t.evidence.organization}>
			<DescriptionList
				items={[
					{
						term: t.evidence.organization,
						value: organization.name,
						note: organization.isBranch ? t.evidence.branch : undefined,
					},
					{ term: t.evidence.code, value: organization.code },
					{ term: t.evidence.kind, value: t.kinds[organization.kind] },
					{ term: t.evidence.authority, value: organization.registrationAuthority },
					{ term: t.evidence.address, value: organization.address },
					{
						term: t.evidence.verification,
						value: (
							<StateWord
								tone={verificationTone[organization.verification]}
								word={t.verification[organization.verification]}
							/>
						),
						note:
							organization.verification === 'verified' ? undefined : (
								<TextLink href={`/organizer/${contest}/organizations/${organization.id}`}>
									{t.verifyOrganization}
								</TextLink>
							),
					},
					...(partners.length > 0
						? [
								{
									term: t.evidence.partners,
									value: s.list(
										partners.map(({ organization: partner }) =>
											s.aside(partner.name, t.verification[partner.verification]),
										),
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}
