using Microsoft.AspNetCore.Identity;

namespace CgtRegistry.Web.Accounts.Passkeys;

/// <summary>Passkeys (WebAuthn level 3) of this register alone: its domain, its exact address, and always with verification of the person.</summary>
internal static class PasskeySetup
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyDesk>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<RegistrySettings>((passkey, settings) =>
        {
            passkey.ServerDomain = settings.PublicOrigin?.Host ?? "localhost";
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required"; // signs in without typing a name
            passkey.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == Expected(asked.HttpContext, settings));
        });
    }

    // Without a configured address only a developer's own machine is ours.
    private static string Expected(HttpContext http, RegistrySettings settings) =>
        settings.PublicOrigin?.GetLeftPart(UriPartial.Authority)
        ?? (http.Request.Host.Host == "localhost" ? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}" : "");
}
