using CgtRegistry.Interchange;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Finds the format of a file by letting every reader try its first records.</summary>
internal static class FormatRecognition
{
    private const int Tried = 20;

    /// <summary>The format in which its first records can be read best; none when no reader knows them.</summary>
    public static TrialFormat? Of(byte[] content) =>
        TrialFormats.All.Select(format => (Format: format, Known: Known(format, content))).Where(f => f.Known > 0).OrderByDescending(f => f.Known).FirstOrDefault().Format;

    private static int Known(TrialFormat format, byte[] content)
    {
        var known = 0;
        try
        {
            using var file = new MemoryStream(content, writable: false);
            foreach (var trial in format.Read(file, ImportLimits.Default).Take(Tried))
            {
                known += trial.Registration is null ? 0 : 1;
            }
        }
        catch (Exception other) when (other is RefusedFileException or ArgumentException)
        {
            // Not of this form, or broken after the records that were counted.
        }

        return known;
    }
}
