using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>
/// The certificate that seals the keys in the database: a copy of the database alone opens no session. It is made at the first
/// start, in the data folder, readable by its owner only; copies of the program that share a database must share it.
/// </summary>
internal static class SealingCertificate
{
    public static X509Certificate2 Find(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "sealing.pfx");
        if (!File.Exists(path))
        {
            Write(path);
        }

        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
        }
        catch (CryptographicException unreadable)
        {
            throw new ConfigurationException("Registry:DataDirectory", $"'{path}' cannot be read as a certificate ({unreadable.Message}); put back the file this database was used with.");
        }
    }

    private static void Write(string path)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=CgtRegistry sealing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var fresh = $"{path}.{Guid.NewGuid():N}";
        using (var file = new FileStream(fresh, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            file.Write(certificate.Export(X509ContentType.Pkcs12));
        }

        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh); // another start was faster
        }
    }
}
