import type { FileRef, ImageRef } from '../bot/draw/file-ref.ts'
import type { Reply } from '../bot/draw/reply.ts'
import type { FileAddresses } from './file-address.ts'

/** A reply as clients get it (`docs/protocol.md`): its files and pictures have addresses. */
export interface ReplyView extends Omit<Reply, 'files' | 'images'> {
  files?: { name: string; url: string; type: string; bytes: number; own?: true }[]
  images?: { url: string; alt: string }[]
}

export type ViewReply = (reply: Reply) => ReplyView

export function viewReply(addresses: Pick<FileAddresses, 'of'>): ViewReply {
  const urlOf = ({
    of,
    id,
    locale,
    own,
  }: Pick<FileRef, 'id' | 'locale' | 'own'> & { of: FileRef['of'] | ImageRef['of'] }) =>
    addresses.of({ booking: id, kind: own === true ? 'own' : of === 'qr' ? 'svg' : of, locale })
  return ({ files, images, ...reply }) => ({
    ...reply,
    ...(files && {
      files: files.map(({ name, type, bytes, own, ...file }) => ({
        name,
        url: urlOf({ ...file, own }),
        type,
        bytes,
        ...(own === true && { own }),
      })),
    }),
    ...(images && { images: images.map((image) => ({ url: urlOf(image), alt: image.alt })) }),
  })
}
