import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { saveContent } from '~/modules/entry/commands/save-entry.server'
import { getContent, getEntryFace } from '~/modules/entry/queries/entry.server'
import { ContentForms, longest } from '~/modules/entry/schema'
import { Form } from '~/ui/form/form'
import { HiddenField, TextArea } from '~/ui/form/text-field'
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
	pageTitle(matches, (locale) => entrantText[locale].content.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getContent(ctx, params.entryId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const { kind } = await getEntryFace(ctx, params.entryId!)
	return handleForm(request, ContentForms[kind], async (value) => {
		await saveContent(ctx, params.entryId!, value)
		return redirectWithToast(`/entrant/entries/${params.entryId}/content`, 'entry.saved')
	})
}

export default function Content() {
	const { entry, fields: names, values } = useLoaderData<typeof loader>()
	const t = useText(entrantText)
	const words = useText(entryText)
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(ContentForms[entry.kind], {
		id: 'content',
		lastResult: result,
		defaultValue: values,
	})
	const open = names.filter((name) => entry.may.edit && entry.editing.open.includes(name))
	return (
		<EntryPage
			entry={entry}
			title={t.content.title}
			lead={t.content.lead}
			editable={open.length > 0}
		>
			<Panel>
				<Form
					form={form}
					labels={Object.fromEntries(names.map((name) => [name, words.fields[name]]))}
				>
					<Conflict
						result={result}
						saved={names.map((name) => ({
							name,
							label: words.fields[name],
							value: values[name] ?? '',
						}))}
					/>
					<HiddenField name="revision" value={entry.revision} />
					{names.map((name) => (
						<TextArea
							key={name}
							field={fields[name]}
							label={words.fields[name]}
							hint={words.fieldHints[name]}
							rows={8}
							max={longest.content}
							disabled={!open.includes(name)}
						/>
					))}
					{open.length > 0 ? <SaveDraft savedAt={entry.savedAt} /> : null}
				</Form>
			</Panel>
		</EntryPage>
	)
}
