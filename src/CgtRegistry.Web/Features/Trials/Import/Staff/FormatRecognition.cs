using CgtRegistry.Interchange;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Finds the format of a file by letting every reader try its first records.</summary>
internal static class FormatRecognition
{
    private const int Tried = 20;

    // What is wrong with the packing or the size is so in every format.
    private static readonly string[] OfAnyFormat = ["too-many-entries", "archive-locked", "archive-name", "archive-in-archive", "unpacked-too-large", "file-too-large"];

    /// <summary>The format in which its first records can be read best; none when no reader knows them, with the rule it breaks where it breaks one for all of them.</summary>
    public static (TrialFormat? Format, string? Refused) Of(byte[] content)
    {
        var tried = TrialFormats.All.Select(format => (Format: format, Try: Known(format, content))).ToList();
        var best = tried.Where(t => t.Try.Known > 0).OrderByDescending(t => t.Try.Known).FirstOrDefault().Format;
        return best is not null ? (best, null) : (null, tried.Select(t => t.Try.Refused).FirstOrDefault(OfAnyFormat.Contains));
    }

    private static (int Known, string? Refused) Known(TrialFormat format, byte[] content)
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
        catch (RefusedFileException refused)
        {
            return (known, refused.Rule);
        }
        catch (ArgumentException)
        {
            // Not of this form, or broken after the records that were counted.
        }

        return (known, null);
    }
}
