import { useActionData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import type { EntryFace } from '~/modules/entry/queries/entry.server'
import { DeclareFormForm } from '~/modules/entry/schema'
import { CodeText } from '~/ui/code-list'
import { DescriptionList } from '~/ui/description-list'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { DocumentLinks } from '~/web/entrant/document-links'
import { useZodForm } from '~/web/use-zod-form'
import type { action } from './route'

/** The entry form to print, with the version code it bears now. */
export function CurrentForm({ entry }: { entry: EntryFace }) {
	const t = useText(entrantText).files.form
	return (
		<Stack gap={3}>
			<DescriptionList
				items={[{ term: t.code, value: <CodeText>{entry.form.code}</CodeText>, note: t.codeNote }]}
			/>
			<DocumentLinks href={`/entrant/entries/${entry.id}/entry-form`} label={t.download} />
		</Stack>
	)
}

function Declare() {
	const t = useText(entrantText).files.form
	const [form, fields] = useZodForm(DeclareFormForm, {
		id: 'form-code',
		lastResult: useActionData<typeof action>()?.result,
	})
	return (
		<Form form={form}>
			<TextField
				field={fields.formCode}
				label={t.declare}
				hint={t.declareHint}
				width="medium"
				autoComplete="off"
			/>
			<FormActions>
				<SubmitButton kind="alt">{t.save}</SubmitButton>
			</FormActions>
		</Form>
	)
}

type Props = { entry: EntryFace; uploaded: boolean; editable: boolean }

/** What the uploader said of the scan, and the field in which to say it while that is due. */
export function ScanCode({ entry, uploaded, editable }: Props) {
	const t = useText(entrantText).files.form
	const refused = useActionData<typeof action>()?.result?.status === 'error'
	const { code, declared } = entry.form
	const due = uploaded && editable && !declared
	return (
		<>
			{declared === code ? <Text tone="ok">{t.declared(code)}</Text> : null}
			{declared && declared !== code ? (
				<Notice tone="warn" title={t.outdatedTitle}>
					{t.outdated(declared, code)}
				</Notice>
			) : null}
			{due || refused ? <Declare /> : null}
		</>
	)
}
