package dev.plinth.devstack.opensearch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.script.expression.ExpressionModulePlugin;
import org.opensearch.transport.Netty4ModulePlugin;

/** A node whose modules come from the class path; a distribution loads them from its folders. */
final class LoopbackNode extends Node {

    private static final List<PluginInfo> MODULES = Stream.of(
                    Netty4ModulePlugin.class,
                    CommonAnalysisModulePlugin.class,
                    MapperExtrasModulePlugin.class,
                    PainlessModulePlugin.class,
                    ExpressionModulePlugin.class,
                    ReindexModulePlugin.class)
            .map(LoopbackNode::onClassPath)
            .toList();

    LoopbackNode(Settings settings, Path configuration) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), configuration, () -> "plinth"),
                MODULES,
                true);
    }

    private static PluginInfo onClassPath(Class<? extends Plugin> module) {
        return new PluginInfo(
                module.getName(), "module", "NA", Version.CURRENT, "25", module.getName(), List.of(), false);
    }
}
