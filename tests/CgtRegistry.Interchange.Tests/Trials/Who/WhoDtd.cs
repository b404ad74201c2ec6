using System.Diagnostics;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Trials.Who;

/// <summary>Checks a submission against WHO's DTD with xmllint; the test is skipped, and says so, where it is not installed.</summary>
internal static class WhoDtd
{
    public static void Validates(MemoryStream file)
    {
        var dtd = Path.Combine(SharedData.Folder("03-ictrp"), "who_ictrp.dtd");
        using var xmllint = Start(dtd);
        var said = xmllint.StandardError.ReadToEndAsync();
        file.WriteTo(xmllint.StandardInput.BaseStream);
        xmllint.StandardInput.Close();
        xmllint.WaitForExit();

        Assert.True(xmllint.ExitCode == 0, string.Join('\n', said.Result.Split('\n').Take(5)));
    }

    private static Process Start(string dtd)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("xmllint", ["--noout", "--huge", "--dtdvalid", dtd, "-"]) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("xmllint is not installed (Debian package libxml2-utils): submissions are not checked against WHO's DTD here.");
            throw;
        }
    }
}
