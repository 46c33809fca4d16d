import { entrantText } from '~/messages/entrant'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { CheckboxField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { formatPercent } from '~/ui/format'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import type { PartnersData } from './route'

type Props = { entry: EntryFace; partner: PartnersData['partners'][number] }

/** A partner's owner agrees for the organization: to the partnership and to the share. */
export function Consent({ entry, partner }: Props) {
	const t = useText(entrantText).partners
	const share = formatPercent(partner.shareBasisPoints / 10_000)
	return (
		<Panel tone="official" title={t.confirmTitle(partner.name)}>
			<Text>{t.confirmText(entry.organization.name, share)}</Text>
			<Form action={`/entrant/entries/${entry.id}/partnership`}>
				<HiddenField name="organizationId" value={partner.organizationId} />
				<CheckboxField field={plainField('agree')} label={t.agree} required />
				<FormActions>
					<SubmitButton>{t.confirm}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}
