import { crc32, inflateRawSync } from 'node:zlib'

/** What all files in an archive come to, unpacked. */
const MOST_BYTES = 30 * 1024 * 1024
const MOST_FILES = 2_000

/** Signatures of a ZIP archive (APPNOTE 6.3.10, 4.3): a file, its entry in the directory, and the end of the directory. */
const FILE = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22

/** The wanted files of a ZIP archive by name; null for what is none, is encrypted, or comes to more than 30 MB. */
export function unpacked(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return filesIn(archive, isWanted)
  } catch (error) {
    // A place outside the archive, data that are no deflate stream, or too many of them.
    if (error instanceof Error && 'code' in error && /^(ERR_|Z_)/.test(String(error.code))) return null
    throw error
  }
}

function filesIn(
  archive: Buffer,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | null {
  const end = archive.lastIndexOf(signature(END))
  if (end < 0) return null
  const count = archive.readUInt16LE(end + 10)
  if (count > MOST_FILES) return null
  const files = new Map<string, Uint8Array>()
  let room = MOST_BYTES
  let at = archive.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) return null
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (isWanted(name)) {
      const data = dataOf(archive, at, room)
      if (!data) return null
      room -= data.length
      files.set(name, data)
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

function dataOf(archive: Buffer, entry: number, room: number): Uint8Array | null {
  const isEncrypted = (archive.readUInt16LE(entry + 8) & 1) === 1
  const method = archive.readUInt16LE(entry + 10)
  const length = archive.readUInt32LE(entry + 20)
  const file = archive.readUInt32LE(entry + 42)
  if (isEncrypted || archive.readUInt32LE(file) !== FILE) return null
  const start = file + 30 + archive.readUInt16LE(file + 26) + archive.readUInt16LE(file + 28)
  const data = archive.subarray(start, start + length)
  if (method === 0) return data.length <= room ? data : null
  return method === 8 && room > 0 ? inflateRawSync(data, { maxOutputLength: room }) : null
}

/** An archive of these files, not compressed, whose sizes are right. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, data] of files) {
    const path = Buffer.from(name)
    const about = aboutFile(path, data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    parts.push(Buffer.concat([signature(FILE), about, path]), Buffer.from(data))
    directory.push(Buffer.concat([signature(ENTRY), Buffer.from([20, 0]), about, place, path]))
    offset += 4 + about.length + path.length + data.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...parts, list, endOf(files.size, list.length, offset)])
}

/** What a file and its entry both say: version, flags, method, time, sum, sizes and lengths. */
function aboutFile(path: Buffer, data: Uint8Array): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt32LE(crc32(data), 10)
  about.writeUInt32LE(data.length, 14)
  about.writeUInt32LE(data.length, 18)
  about.writeUInt16LE(path.length, 22)
  return about
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
