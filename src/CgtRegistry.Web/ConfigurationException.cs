namespace CgtRegistry.Web;

/// <summary>A setting is wrong or something the program needs is missing; the start ends with this message.</summary>
public sealed class ConfigurationException : Exception
{
    /// <param name="setting">The configuration key, as in appsettings.json.</param>
    /// <param name="whatToDo">What is wrong and what is allowed.</param>
    public ConfigurationException(string setting, string whatToDo)
        : base($"{setting}: {whatToDo}") => Setting = setting;

    /// <summary>The configuration key the message is about.</summary>
    public string Setting { get; }
}
