import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { addPartner } from '~/modules/entry/commands/partners.server'
import { getPartners } from '~/modules/entry/queries/entry.server'
import { PartnerForm } from '~/modules/entry/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { NumberField, TextField } from '~/ui/form/text-field'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { EntryPage } from '~/web/entrant/entry-page'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { Consent } from './consent'
import { Partners } from './partners'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].partners.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getPartners(ctx, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PartnerForm, async (partner) => {
		await addPartner(ctx, params.entryId!, partner)
		return redirectWithToast(`/entrant/entries/${params.entryId}/partners`, 'entry.partner_added')
	})
}

export type PartnersData = ReturnType<typeof useLoaderData<typeof loader>>

function Invite() {
	const t = useText(entrantText).partners
	const [form, fields] = useZodForm(PartnerForm, {
		id: 'partner',
		lastResult: useActionData<typeof action>()?.result,
	})
	return (
		<Panel title={t.addTitle}>
			<Form form={form}>
				<TextField field={fields.code} label={t.code} width="medium" autoComplete="off" />
				<NumberField
					field={fields.share}
					label={t.share}
					hint={t.shareHint}
					min={0}
					max={100}
					step={0.01}
					suffix="%"
				/>
				<FormActions>
					<SubmitButton>{t.add}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}

export default function PartnersPage() {
	const data = useLoaderData<typeof loader>()
	const { entry, partners, maxPartners } = data
	const t = useText(entrantText).partners
	const editable = entry.may.manage_partners && entry.editing.open.includes('partners')
	const mine = partners.filter(({ mineToConfirm }) => mineToConfirm)
	return (
		<EntryPage
			entry={entry}
			title={t.title}
			lead={t.lead(maxPartners)}
			editable={editable || mine.length > 0}
		>
			{mine.map((partner) => (
				<Consent key={partner.organizationId} entry={entry} partner={partner} />
			))}
			<Partners data={data} editable={editable} />
			{partners.length > 0 ? <Text tone="hint">{t.agreement}</Text> : null}
			{editable && partners.length < maxPartners ? <Invite key={partners.length} /> : null}
		</EntryPage>
	)
}
