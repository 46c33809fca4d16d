import type { FieldMetadata } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { setUpText } from '~/messages/set-up'
import { editDomains } from '~/modules/contest/commands/edit-domains.server'
import { getDomainsForm } from '~/modules/contest/queries/set-up.server'
import { DomainsForm } from '~/modules/contest/schema/set-up'
import { CheckboxField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/parts/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getDomainsForm(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DomainsForm, async (input) => {
		await editDomains(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/settings/domains`, 'contest.saved')
	})
}

type Row = { id: string; used: boolean; legend: string }
type Domain = z.input<typeof DomainsForm>['domains'][number]

function DomainFields({ field, row }: { field: FieldMetadata<Domain>; row: Row }) {
	const t = useText(setUpText)
	const f = field.getFieldset()
	return (
		<FieldSet legend={row.legend}>
			<HiddenField name={f.id.name} value={row.id} />
			<FieldRow>
				<TextField field={f.name} label={t.domainName} />
				<TextField field={f.nameEn} label={t.domainNameEn} />
			</FieldRow>
			{row.used ? (
				<Text tone="hint" size="small">
					{t.domainUsed}
				</Text>
			) : null}
			{row.id && !row.used ? <CheckboxField field={f.removed} label={t.domainRemove} /> : null}
		</FieldSet>
	)
}

export default function Domains() {
	const t = useText(setUpText)
	const { version, domains } = useLoaderData<typeof loader>()
	const rows: Row[] = [
		...domains.map(({ id, used }, index) => ({ id, used, legend: t.domain(index + 1) })),
		{ id: '', used: false, legend: t.newDomain },
	]
	const [form, fields] = useZodForm(DomainsForm, {
		id: 'domains',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			domains: [...domains.map(({ id, name, nameEn }) => ({ id, name, nameEn })), { id: '' }],
		},
	})
	const list = fields.domains.getFieldList()
	const labels = Object.fromEntries(
		rows.map(({ legend }, index) => [`domains[${index}].name`, `${legend} ${t.domainName}`]),
	)
	return (
		<Panel>
			<SetUpForm form={form} version={version} labels={labels}>
				{list.map((field, index) =>
					rows[index] ? <DomainFields key={field.key} row={rows[index]} field={field} /> : null,
				)}
			</SetUpForm>
		</Panel>
	)
}
