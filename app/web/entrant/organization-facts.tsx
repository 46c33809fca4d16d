import { organizationText } from '~/messages/organization'
import type { OrganizationView } from '~/modules/organization/queries.server'
import { DescriptionList } from '~/ui/description-list'
import { useText } from '~/ui/locale'
import { Time } from '~/ui/time'

type Props = {
	organization: OrganizationView
	places: { firstRegistered: string | null; seat: string; differ: boolean }
}

const date = (day: string | null) =>
	day ? <Time value={`${day}T00:00:00+08:00`} format="date" /> : null

/** An organization's particulars, to its own people and to those who verify it. */
export function OrganizationFacts({ organization, places }: Props) {
	const t = useText(organizationText)
	return (
		<DescriptionList
			columns={2}
			items={[
				{
					term: t.name,
					value: organization.name,
					note: organization.isBranch ? t.branch : undefined,
				},
				{
					term: t.code,
					value: organization.code,
					note: places.firstRegistered ? t.firstRegisteredHint(places.firstRegistered) : undefined,
				},
				{ term: t.kind, value: t.kinds[organization.kind] },
				{ term: t.shortName, value: organization.shortName },
				{ term: t.division, value: places.seat },
				{ term: t.address, value: organization.address },
				{ term: t.registrationAuthority, value: organization.registrationAuthority },
				{ term: t.establishedOn, value: date(organization.establishedOn) },
				{ term: t.registeredHereSince, value: date(organization.registeredHereSince) },
				{
					term: t.contact,
					value: [organization.contactName, organization.contactPhone].filter(Boolean).join(' '),
				},
			]}
		/>
	)
}
