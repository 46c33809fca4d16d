import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { formatBytes } from '../format'
import { useLocale, useText } from '../locale'
import { controlProps, FieldFrame, fieldStyles as styles } from './field'
import type { FieldProps } from './field'

/** A native file control; the form around it needs `encType="multipart/form-data"`. */
export function FileField({
	accept,
	multiple,
	maxBytes,
	current,
	busy = false,
	...props
}: FieldProps & {
	accept?: string
	multiple?: boolean
	maxBytes?: number
	current?: ReactNode
	/** Takes no file for now, but keeps the focus that it has. */
	busy?: boolean
}) {
	const t = useText(uiText)
	const locale = useLocale()
	const limit = maxBytes === undefined ? null : t.fileLimit(formatBytes(maxBytes))
	const hint =
		props.hint && limit ? (
			<>
				{props.hint}
				{locale === 'en' ? ' ' : ''}
				{limit}
			</>
		) : (
			(props.hint ?? limit ?? undefined)
		)
	const { readOnly: _readOnly, ...control } = controlProps({ ...props, hint })
	return (
		<FieldFrame {...props} hint={hint}>
			<input
				key={props.field.key}
				{...control}
				type="file"
				accept={accept}
				multiple={multiple}
				aria-disabled={busy || undefined}
				onClick={(event) => busy && event.preventDefault()}
				className={styles.file}
			/>
			{current && (
				<p className={styles.current}>
					{t.currentFile} {current}
				</p>
			)}
		</FieldFrame>
	)
}
