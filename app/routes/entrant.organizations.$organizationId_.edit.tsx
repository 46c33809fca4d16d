import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { organizationText } from '~/messages/organization'
import { firstRegisteredIn } from '~/modules/organization/code-hint'
import { saveOrganization } from '~/modules/organization/commands/save-organization.server'
import { getOrganizationToEdit } from '~/modules/organization/queries.server'
import { OrganizationEditForm } from '~/modules/organization/schema'
import { ButtonLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { Page } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { Conflict } from '~/web/entrant/conflict'
import { OrganizationFields, useOrganizationLabels } from '~/web/entrant/organization-fields'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => organizationText[locale].editTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOrganizationToEdit(ctx, params.organizationId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const id = params.organizationId!
	return handleForm(request, OrganizationEditForm, async (value) => {
		await saveOrganization(ctx, id, value)
		return redirectWithToast(`/entrant/organizations/${id}`, 'organization.saved')
	})
}

export default function EditOrganization() {
	const { organization, seats, values } = useLoaderData<typeof loader>()
	const t = useText(organizationText)
	const crumb = useText(entrantText).entry.crumb
	const locale = useLocale()
	const labels = useOrganizationLabels()
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(OrganizationEditForm, {
		id: 'organization',
		lastResult: result,
		defaultValue: values,
	})
	const page = `/entrant/organizations/${organization.id}`
	return (
		<Page width="read">
			<PageHeader
				title={t.editTitle}
				lead={t.editLead}
				crumbs={[
					{ href: '/entrant', label: crumb },
					{ href: page, label: organization.name },
				]}
			/>
			<Panel>
				<Form form={form} labels={labels}>
					<Conflict
						result={result}
						saved={(['name', 'code', 'address', 'registrationAuthority'] as const).map((name) => ({
							name,
							label: labels[name] ?? name,
							value: values[name],
						}))}
					/>
					<HiddenField name="seen" value={organization.seen} />
					<OrganizationFields
						fields={fields}
						seats={seats}
						placeOf={(code) => firstRegisteredIn(code, locale)}
					/>
					<FormActions>
						<SubmitButton>{t.save}</SubmitButton>
						<ButtonLink href={page} kind="quiet">
							{t.back}
						</ButtonLink>
					</FormActions>
				</Form>
			</Panel>
		</Page>
	)
}
