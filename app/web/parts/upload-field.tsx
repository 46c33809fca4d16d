import { useLocation } from '@remix-run/react'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import { fileErrors } from '~/messages/errors/file'
import { fileText, typeWord } from '~/messages/file'
import { acceptOf, kindByName, kindWords, type Purpose, purposeRule } from '~/modules/file/purposes'
import type { SubjectType } from '~/modules/file/purposes'
import type { Attachment, FileView } from '~/modules/file/types'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { FileList } from '~/ui/file-list'
import { plainField } from '~/ui/form/field'
import { FileField } from '~/ui/form/file-field'
import { HiddenField } from '~/ui/form/text-field'
import { formatBytes } from '~/ui/format'
import { useHydrated } from '~/ui/hydration'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { useReadOnly } from '~/ui/read-only'
import { RunningUpload } from './running-upload'
import { useUploads } from '../use-uploads'

export type UploadFieldProps = {
	purpose: Purpose
	subjectType: SubjectType
	subjectId: string
	/** Slot of an entry; other subjects have none. */
	slot?: Attachment['slot']
	label: string
	hint?: ReactNode
	/** What is attached now, from `listFiles`. */
	files: FileView[]
	required?: boolean
	/** Files are listed, nothing can be changed. */
	disabled?: boolean
	errors?: string[]
	/** Of the file control, for links from an error summary or a task list. */
	id?: string
	accept?: string
	maxBytes?: number
	maxFiles?: number
}

function useFileErrors({ purpose, maxBytes }: UploadFieldProps) {
	const t = useText(fileErrors)
	const limit = maxBytes ?? purposeRule(purpose).maxBytes
	return (file: File): string | null => {
		const kinds = kindWords(purpose).join(' / ')
		if (!kindByName(purpose, file.name)) return t.file_type_not_allowed({ kinds })
		if (file.size === 0) return t.file_empty
		return file.size > limit ? t.file_too_large({ limit: formatBytes(limit) }) : null
	}
}

function AttachedFiles({ files, disabled }: Pick<UploadFieldProps, 'files' | 'disabled'>) {
	const t = useText(fileText)
	const { pathname, search } = useLocation()
	const listed = files.map(({ id, name, type, size, sha256 }) => ({
		id,
		name,
		type: typeWord(type),
		bytes: size,
		sha256,
		href: `/files/${id}?download`,
		actions: disabled ? null : (
			<ConfirmButton
				label={t.remove}
				kind="quiet"
				size="small"
				question={t.removeQuestion(name)}
				detail={t.removeDetail}
				confirmLabel={t.confirmRemove}
				action={`/files/${id}/removal`}
				fields={{ returnTo: pathname + search }}
			/>
		),
	}))
	return <FileList files={listed} empty={t.none} />
}

/** The file control in a plain form of its own: without scripts it posts to /api/files. */
function ChooseFile({
	onChoose,
	busy,
	several,
	...props
}: UploadFieldProps & { onChoose: (files: File[]) => void; busy: boolean; several: boolean }) {
	const t = useText(fileText)
	const hydrated = useHydrated()
	const gap = useLocale() === 'en' ? ' ' : ''
	const { pathname, search } = useLocation()
	const { purpose, subjectType, subjectId, slot, files } = props
	const field = {
		...plainField('file', null, props.errors),
		id: props.id ?? `upload-${slot ?? purpose}`,
	}
	const choose = (event: ChangeEvent<HTMLFormElement>) => {
		const input = event.target as EventTarget as HTMLInputElement
		if (!hydrated || input.type !== 'file') return
		if (!busy) onChoose([...(input.files ?? [])])
		input.value = ''
	}
	const replaces = !several && files.length > 0
	return (
		<form
			method="post"
			action="/api/files"
			encType="multipart/form-data"
			onChange={choose}
			onSubmit={(event) => hydrated && event.preventDefault()}
		>
			<HiddenField name="purpose" value={purpose} />
			<HiddenField name="subjectType" value={subjectType} />
			<HiddenField name="subjectId" value={subjectId} />
			<HiddenField name="slot" value={slot ?? ''} />
			<HiddenField name="returnTo" value={pathname + search} />
			<Stack gap={3}>
				<FileField
					field={field}
					label={props.label}
					required={props.required && files.length === 0}
					busy={busy}
					accept={props.accept ?? acceptOf(purpose)}
					multiple={several && hydrated}
					maxBytes={props.maxBytes ?? purposeRule(purpose).maxBytes}
					hint={
						<>
							{props.hint}
							{gap}
							{t.kinds(kindWords(purpose).join(' / '))}
							{replaces ? gap + t.replaces : null}
							{several ? gap + t.several(props.maxFiles ?? purposeRule(purpose).maxFiles) : null}
						</>
					}
				/>
				{hydrated ? null : (
					<Row>
						<Button kind="alt">{t.submit}</Button>
					</Row>
				)}
			</Stack>
		</form>
	)
}

/**
 * Files of one place: chooses, uploads, lists and removes them. With scripts an upload shows its
 * progress, survives a broken connection and can be cancelled; without, it is a plain form. It
 * holds forms of its own, so it never stands inside another.
 */
export function UploadField(props: UploadFieldProps) {
	const { purpose, subjectType, subjectId, slot = null, files } = props
	const disabled = useReadOnly() || props.disabled
	const t = useText(fileText)
	const [done, setDone] = useState('')
	const faultOf = useFileErrors(props)
	const uploading = useUploads({ purpose, subjectType, subjectId, slot }, (name) =>
		setDone(t.done(name)),
	)
	const maxFiles = props.maxFiles ?? purposeRule(purpose).maxFiles
	const running = uploading.uploads.filter(({ failed }) => !failed)
	const several = maxFiles > 1
	const full = several ? files.length + running.length >= maxFiles : running.length > 0
	const choose = (chosen: File[]) => {
		setDone('')
		for (const file of chosen.slice(0, several ? maxFiles - files.length - running.length : 1)) {
			const fault = faultOf(file)
			if (fault) uploading.refuse(file, fault)
			else uploading.start(file)
		}
	}
	return (
		<div role="group" aria-label={props.label}>
			<Stack gap={3}>
				{disabled ? (
					<Text tone="strong">{props.label}</Text>
				) : (
					<ChooseFile {...props} slot={slot} several={several} busy={full} onChoose={choose} />
				)}
				{uploading.uploads.map((upload) => (
					<RunningUpload
						key={upload.id}
						upload={upload}
						onCancel={() => uploading.cancel(upload)}
						onRetry={() => uploading.retry(upload)}
					/>
				))}
				<div role="status">{done ? <Text tone="ok">{done}</Text> : null}</div>
				{files.length > 0 || disabled ? <AttachedFiles files={files} disabled={disabled} /> : null}
			</Stack>
		</div>
	)
}
