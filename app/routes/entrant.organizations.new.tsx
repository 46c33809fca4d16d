import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { organizationText } from '~/messages/organization'
import { firstRegisteredIn } from '~/modules/organization/code-hint'
import { registerOrganization } from '~/modules/organization/commands/save-organization.server'
import { seatChoices } from '~/modules/organization/queries.server'
import { OrganizationForm } from '~/modules/organization/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import {
	CodeTaken,
	OrganizationFields,
	useOrganizationLabels,
} from '~/web/entrant/organization-fields'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => organizationText[locale].newTitle)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return { seats: seatChoices(ctx), name: ctx.actor.name }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, OrganizationForm, async (value) => {
		const id = await registerOrganization(ctx, value)
		return redirectWithToast(`/entrant/organizations/${id}`, 'organization.registered')
	})
}

export default function NewOrganization() {
	const { seats, name } = useLoaderData<typeof loader>()
	const t = useText(organizationText)
	const crumb = useText(entrantText).entry.crumb
	const locale = useLocale()
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(OrganizationForm, {
		id: 'organization',
		lastResult: result,
		defaultValue: { kind: 'firm', contactName: name },
	})
	return (
		<Page width="read">
			<PageHeader
				title={t.newTitle}
				lead={t.newLead}
				crumbs={[{ href: '/entrant', label: crumb }]}
			/>
			<Stack gap={5}>
				<Panel>
					<Form form={form} labels={useOrganizationLabels()}>
						<OrganizationFields
							fields={fields}
							seats={seats}
							placeOf={(code) => firstRegisteredIn(code, locale)}
						/>
						<FormActions>
							<SubmitButton>{t.register}</SubmitButton>
						</FormActions>
					</Form>
				</Panel>
				<Notice tone="info" title={t.takenTitle}>
					<CodeTaken />
				</Notice>
			</Stack>
		</Page>
	)
}
