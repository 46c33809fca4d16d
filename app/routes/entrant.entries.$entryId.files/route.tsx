import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { entryText } from '~/messages/entry'
import { declareForm } from '~/modules/entry/commands/declare-form.server'
import { getEntryFace } from '~/modules/entry/queries/entry.server'
import { DeclareFormForm } from '~/modules/entry/schema'
import { listFiles } from '~/modules/file/queries.server'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { EntryPage } from '~/web/entrant/entry-page'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { UploadField } from '~/web/parts/upload-field'
import { CurrentForm, ScanCode } from './form-code'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].files.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const entry = await getEntryFace(ctx, params.entryId!)
	return { entry, files: await listFiles(ctx, { subjectType: 'entry', subjectId: entry.id }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DeclareFormForm, async ({ formCode }) => {
		await declareForm(ctx, params.entryId!, formCode)
		return redirectWithToast(`/entrant/entries/${params.entryId}/files`, 'entry.form_declared')
	})
}

/** In the order of the form; a slot that is neither required nor filled may be left out. */
const slots = [
	['entry_form', 'entryForm'],
	['deck', 'deck'],
	['video', 'video'],
	['attachment', 'attachment'],
	['commitment', 'commitment'],
	['consortium_agreement', 'commitment'],
	['blind_copy', 'blindCopy'],
] as const

const onlyWhenNeeded = new Set<string>(['consortium_agreement', 'blind_copy'])

export default function Files() {
	const { entry, files } = useLoaderData<typeof loader>()
	const t = useText(entrantText)
	const words = useText(entryText)
	const may = (slot: (typeof slots)[number][0]) =>
		entry.may.edit && entry.editing.open.includes(slot)
	const filesIn = (slot: string) => files.filter((file) => file.slot === slot)
	const isRequired = (slot: string) => entry.requiredSlots.some((name) => name === slot)
	const shown = slots.filter(
		([slot]) => !onlyWhenNeeded.has(slot) || isRequired(slot) || filesIn(slot).length > 0,
	)
	return (
		<EntryPage
			entry={entry}
			title={t.files.title}
			lead={t.files.lead}
			editable={shown.some(([slot]) => may(slot))}
		>
			<Stack gap={5}>
				{shown.map(([slot, purpose]) => (
					<Panel key={slot}>
						<Stack gap={5}>
							{slot === 'entry_form' ? <CurrentForm entry={entry} /> : null}
							<UploadField
								purpose={purpose}
								subjectType="entry"
								subjectId={entry.id}
								slot={slot}
								label={words.fields[slot]}
								hint={t.files[slot]}
								files={filesIn(slot)}
								required={isRequired(slot)}
								disabled={!may(slot)}
								errors={
									isRequired(slot) && filesIn(slot).length === 0 && entry.state === 'returned'
										? [t.lacks.no_file]
										: undefined
								}
							/>
							{slot === 'entry_form' ? (
								<ScanCode entry={entry} uploaded={filesIn(slot).length > 0} editable={may(slot)} />
							) : null}
						</Stack>
					</Panel>
				))}
			</Stack>
		</EntryPage>
	)
}
