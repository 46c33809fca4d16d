import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { saveBasics } from '~/modules/entry/commands/save-entry.server'
import { getBasics } from '~/modules/entry/queries/entry.server'
import { BasicsForm, longest } from '~/modules/entry/schema'
import { SelectField } from '~/ui/form/choice-field'
import type { FieldLike } from '~/ui/form/field'
import { FieldSet } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { HiddenField, TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { Conflict } from '~/web/entrant/conflict'
import { EntryPage } from '~/web/entrant/entry-page'
import { SaveDraft } from '~/web/entrant/save-draft'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].basics.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getBasics(ctx, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, BasicsForm, async (value) => {
		await saveBasics(ctx, params.entryId!, value)
		return redirectWithToast(`/entrant/entries/${params.entryId}/basics`, 'entry.saved')
	})
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

type SiteProps = {
	fields: Record<'siteDivision' | 'siteAddress', FieldLike>
	data: Data
	open: boolean
}

function SiteFields({ fields, data, open }: SiteProps) {
	const t = useText(entrantText).basics
	const words = useText(entryText).fields
	const { siteDivisions } = data
	return (
		<FieldSet legend={words.site} hint={t.siteHint}>
			{siteDivisions ? (
				<SelectField
					field={fields.siteDivision}
					label={t.siteDivision}
					disabled={!open}
					options={siteDivisions.map(({ code, name }) => ({ value: code, label: name }))}
				/>
			) : (
				<TextField
					field={fields.siteDivision}
					label={t.siteDivisionCode}
					hint={t.siteDivisionCodeHint}
					inputMode="numeric"
					width="short"
					disabled={!open}
				/>
			)}
			<TextField field={fields.siteAddress} label={t.siteAddress} disabled={!open} />
		</FieldSet>
	)
}

export default function Basics() {
	const data = useLoaderData<typeof loader>()
	const { entry, values, domains } = data
	const t = useText(entrantText)
	const words = useText(entryText).fields
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(BasicsForm, {
		id: 'basics',
		lastResult: result,
		defaultValue: values,
	})
	const may = (field: (typeof entry.editing.open)[number]) =>
		entry.may.edit && entry.editing.open.includes(field)
	const parts = ['title', 'summary', 'domain', 'site'] as const
	const editable = parts.some(may)
	const domainName = (id: string) => domains.find((domain) => domain.id === id)?.name ?? id
	return (
		<EntryPage entry={entry} title={t.basics.title} editable={editable}>
			<Panel>
				<Form form={form} labels={{ siteDivision: words.site, siteAddress: t.basics.siteAddress }}>
					<Conflict
						result={result}
						saved={[
							{ name: 'title', label: words.title, value: values.title },
							{ name: 'summary', label: words.summary, value: values.summary },
						]}
					/>
					<HiddenField name="revision" value={entry.revision} />
					<TextField
						field={fields.title}
						label={words.title}
						hint={t.basics.titleHint}
						required
						disabled={!may('title')}
					/>
					<TextArea
						field={fields.summary}
						label={words.summary}
						hint={t.basics.summaryHint}
						max={longest.summary}
						disabled={!may('summary')}
					/>
					<SelectField
						field={fields.domainId}
						label={words.domain}
						width="medium"
						disabled={!may('domain')}
						options={domains.map(({ id }) => ({ value: id, label: domainName(id) }))}
					/>
					{entry.kind === 'scenario' ? (
						<SiteFields fields={fields} data={data} open={may('site')} />
					) : null}
					{editable ? <SaveDraft savedAt={entry.savedAt} /> : null}
				</Form>
			</Panel>
		</EntryPage>
	)
}
