using System.Text;

namespace CgtRegistry.Interchange.Law;

/// <summary>Reads an act from a plain text file.</summary>
public static class PlainTextReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one file, plain or packed.</summary>
    public static LawDocument Read(Stream file, string origin, ImportLimits? limits = null) =>
        FullTextReader.Read(Text(file, limits ?? ImportLimits.Default), origin);

    /// <summary>The text of a UTF-8 file with plain line ends. Old encodings are refused: guessing would store wrong letters.</summary>
    internal static string Text(Stream file, ImportLimits limits)
    {
        using var bytes = new MemoryStream();
        Unpacking.Open(file, limits).CopyTo(bytes);
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[3..];
        }

        if (content.Contains((byte)0))
        {
            throw new RefusedFileException("not-a-text", "The file is no UTF-8 text (it holds zero bytes). Save it as UTF-8.");
        }

        try
        {
            var text = Strict.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal);
            return string.IsNullOrWhiteSpace(text) ? throw new RefusedFileException("no-records", "The file is empty.") : text;
        }
        catch (DecoderFallbackException wrong)
        {
            throw new RefusedFileException("not-utf-8", $"The file is not UTF-8 (first wrong byte at {wrong.Index}). Files in TCVN3, VNI or Windows-1258 must be converted to Unicode first.", wrong);
        }
    }
}
