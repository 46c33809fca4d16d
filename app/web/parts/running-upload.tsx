import { fileText } from '~/messages/file'
import { Button } from '~/ui/button'
import { formatBytes } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Meter } from '~/ui/meter'
import { Notice } from '~/ui/notice'
import type { Upload } from '../use-uploads'

type Acts = { onCancel: () => void; onRetry: () => void }

function StateOf({ upload: { file, loaded, pause } }: { upload: Upload }) {
	const t = useText(fileText)
	if (pause === null) return <Text tone="wait">{t.offline}</Text>
	if (pause !== undefined) return <Text tone="wait">{t.waiting(pause)}</Text>
	if (loaded >= file.size) return <Text tone="muted">{t.checking}</Text>
	return <Text tone="hint">{t.resumes}</Text>
}

/** One upload under way, or one that failed and what can be done about it. */
export function RunningUpload({ upload, onCancel, onRetry }: { upload: Upload } & Acts) {
	const t = useText(fileText)
	const { file, loaded, failed } = upload
	if (failed) {
		return (
			<Notice tone="error" role="alert" title={t.failedTitle(file.name)}>
				<Stack gap={3}>
					<Text>{failed.words ?? t.failed}</Text>
					<Row gap={3}>
						<Button type="button" kind="alt" size="small" onClick={onRetry}>
							{t.retry}
						</Button>
						<Button type="button" kind="quiet" size="small" onClick={onCancel}>
							{t.dismiss}
						</Button>
					</Row>
				</Stack>
			</Notice>
		)
	}
	return (
		<Stack gap={2}>
			<Meter
				label={`${t.uploading} ${file.name}`}
				value={loaded}
				max={file.size}
				text={t.progress(formatBytes(loaded), formatBytes(file.size))}
			/>
			<Row gap={3} justify="between">
				<StateOf upload={upload} />
				<Button
					type="button"
					kind="quiet"
					size="small"
					aria-label={t.cancelNamed(file.name)}
					onClick={onCancel}
				>
					{t.cancel}
				</Button>
			</Row>
		</Stack>
	)
}
