using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CgtRegistry.Web.Http;

/// <summary>Style sheet, scripts and fonts; addresses carry a fingerprint of the content, so they may be kept for a year.</summary>
internal static class AssetFiles
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Fingerprints = new();

    public static void UseRegistryAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new PhysicalFileProvider(WebRoot(app.Environment)),
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") || file.File.Name.EndsWith(".woff2", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });

    /// <summary>The address of an asset with its fingerprint.</summary>
    public static string Address(IWebHostEnvironment host, string path) => Fingerprints.GetOrAdd(path, p =>
    {
        var file = Path.Combine(WebRoot(host), p.TrimStart('/'));
        return File.Exists(file) ? $"{p}?v={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))[..12]}" : p;
    });

    private static string WebRoot(IWebHostEnvironment host)
    {
        var root = Path.Combine(host.ContentRootPath, "wwwroot");
        Directory.CreateDirectory(root);
        return root;
    }
}
